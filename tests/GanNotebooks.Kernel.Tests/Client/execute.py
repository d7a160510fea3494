"""What a cell shows."""


def kernel_info_tells_language_and_protocol(k):
    info = k.request("kernel_info_request", {})
    assert info["status"] == "ok" and info["protocol_version"] == "5.3"
    assert info["implementation"] == "csharp-kernel"
    language = info["language_info"]
    assert language["name"] == "C#" and language["version"] == "14.0"
    assert language["mimetype"] == "text/x-csharp" and language["file_extension"] == ".cs"
    assert language["pygments_lexer"] == "csharp"


def kernel_info_answers_on_control_too(k):
    assert k.request("kernel_info_request", {}, channel="control")["status"] == "ok"


def a_trailing_expression_is_the_result_in_html_and_plain_text(k):
    cell = k.ok("6 * 7")
    assert cell.types == ["execute_result"], cell.types
    assert cell.data["text/plain"] == "42"
    assert "42" in cell.data["text/html"]


def a_statement_has_no_result(k):
    assert k.ok("var unseen = 1;").types == []


def null_is_a_result(k):
    assert k.value("(string)null") == "<null>"


def messages_come_as_busy_input_output_idle(k):
    cell = k.ok("1 + 1")
    kinds = [m["content"].get("execution_state", m["msg_type"]) for m in cell.messages]
    assert kinds == ["busy", "execute_input", "execute_result", "idle"], kinds


def a_later_cell_sees_and_shadows_earlier_names(k):
    k.ok("int number = 3; int Twice(int x) => 2 * x;")
    assert k.value("Twice(number)") == "6"
    k.ok('var number = "text";')
    assert k.value("number") == "text"


def a_record_declared_in_a_cell_is_usable_in_the_next(k):
    k.ok("record Point(int X, int Y);")
    assert k.value("new Point(1, 2).X + new Point(1, 2).Y") == "3"


def unsafe_code_runs_and_calls_what_earlier_cells_declared(k):
    k.ok("unsafe int Read(int* place) => *place;")
    assert k.value("int got; unsafe { int seven = 7; got = Read(&seven); } got") == "7"
    assert "CS0103" in k.run("unsafe { undefined(); }").reply["evalue"]


def await_works_at_the_top_level(k):
    assert k.value("await Task.Delay(5); await Task.FromResult(7)") == "7"


def a_task_that_ends_a_cell_is_awaited(k):
    cell = k.ok("Task.FromResult(8)")
    assert cell.data["text/plain"] == "8" and cell.text("stderr") == ""
    assert k.value("new ValueTask<int>(9)") == "9"


def blocking_on_a_task_that_awaits_does_not_deadlock(k):
    k.ok("async Task<int> Later() { await Task.Delay(20); return 5; }")
    assert k.value("Later().Result") == "5"


def the_usual_namespaces_are_in_scope(k):
    code = "new List<int> { 3, 1 }.OrderBy(x => x).First() + new StringBuilder().Length"
    assert k.value(code) == "1"


def streams_and_displays_keep_their_order(k):
    cell = k.ok("""Console.WriteLine("one"); display(2); Console.Error.WriteLine("three");
Console.Write("four"); "five".Display(); Console.WriteLine("six"); 7""")
    assert cell.types == ["stream", "display_data", "stream", "stream", "display_data",
                          "stream", "execute_result"], cell.types
    names = [m["content"].get("name") for m in cell.outputs if m["msg_type"] == "stream"]
    assert names == ["stdout", "stderr", "stdout", "stdout"], names
    assert cell.text() == "one\nfoursix\n" and cell.text("stderr") == "three\n"


def ten_thousand_lines_arrive_complete_in_few_messages(k):
    cell = k.ok('for (int i = 0; i < 10000; i++) Console.WriteLine("line " + i);')
    assert cell.text().splitlines() == [f"line {i}" for i in range(10000)]
    assert len(cell.outputs) < 100, len(cell.outputs)


def a_slow_cell_shows_its_lines_while_it_runs(k):
    msg_id = k.start('Console.WriteLine("first"); System.Threading.Thread.Sleep(1500);')
    import time
    start = time.time()
    assert k.wait_output(msg_id)["content"]["text"] == "first\n"
    assert time.time() - start < 1.2
    k.finish(msg_id)


def text_outside_the_basic_plane_survives(k):
    assert k.ok('Console.Write("é 漢 😀"); ').text() == "é 漢 😀"
    assert k.ok('foreach (var c in "😀") Console.Write(c);').text() == "😀"
    k.ok('Console.Write("\\ud800"); Console.Write("x");')


def a_display_can_be_updated_also_from_a_later_cell(k):
    first = k.ok('var shown = display("before");')
    content = first.of("display_data")[0]
    later = k.ok('shown.Update("after");').of("update_display_data")[0]
    assert later["transient"]["display_id"] == content["transient"]["display_id"]
    assert later["data"]["text/plain"] == "after" and "text/html" in later["data"]


def a_displayed_value_that_ends_a_cell_is_not_shown_again(k):
    assert k.ok("display(1)").types == ["display_data"]


def html_is_shown_as_html_and_told_in_plain_text(k):
    data = k.ok('HTML("<b>bold</b> &amp; more")').data
    assert data == {"text/html": "<b>bold</b> &amp; more", "text/plain": "bold & more"}, data


def display_as_sends_json_as_json(k):
    data = k.ok('"{\\"a\\":[1]}".DisplayAs("application/vnd.demo.v1+json");').data
    assert data["application/vnd.demo.v1+json"] == {"a": [1]}


def a_formatter_for_an_own_mime_type_reaches_the_bundle(k):
    k.ok("""using Microsoft.DotNet.Interactive.Formatting;
class Chart { public int Height = 5; }
Formatter.Register<Chart>(c => $"{{\\"height\\":{c.Height}}}", "application/vnd.demo.v2+json");
Formatter.Register<Chart>(c => "iVBORw0KGgo=", "image/png");
Formatter.SetPreferredMimeTypesFor(typeof(Chart), "application/vnd.demo.v2+json", "image/png");""")
    data = k.ok("new Chart()").data
    assert data["application/vnd.demo.v2+json"] == {"height": 5}
    assert data["image/png"] == "iVBORw0KGgo="
    assert "text/html" in data and "text/plain" in data


def a_formatter_that_throws_is_named_and_the_value_still_shows(k):
    k.ok("""using Microsoft.DotNet.Interactive.Formatting;
class Shy { public override string ToString() => "just me"; }
Formatter.Register<Shy>((Func<Shy, string>)(s => throw new Exception("no way")), "text/html");""")
    html = k.ok("new Shy()").data["text/html"]
    assert "just me" in html and "no way" in html, html


def css_and_javascript_arrive_as_html(k):
    assert "<style" in k.ok('CSS("b { color: red }");').data["text/html"]
    assert "<script" in k.ok('Javascript("let a = 1;");').data["text/html"]


def a_silent_cell_says_nothing_and_counts_nothing(k):
    before = k.ok("1").reply["execution_count"]
    cell = k.ok('Console.WriteLine("x"); display(1); 5', silent=True)
    assert [m["msg_type"] for m in cell.messages] == ["status", "status"], cell.types
    assert k.ok("1").reply["execution_count"] == before + 1


def a_cell_without_history_does_not_count(k):
    before = k.ok("1").reply["execution_count"]
    k.ok("2", store_history=False)
    assert k.ok("3").reply["execution_count"] == before + 1


def an_empty_cell_is_fine(k):
    assert k.ok("").types == []
    assert k.ok("  \n// a comment\n").types == []


def what_a_background_task_writes_lands_under_its_cell(k):
    msg_id = k.start('var late = Task.Run(async () => { await Task.Delay(300); '
                     'Console.WriteLine("late"); });')
    k.finish(msg_id)
    k.start("System.Threading.Thread.Sleep(600);")
    assert k.wait_output(msg_id)["content"]["text"] == "late\n"
    k.drain()
