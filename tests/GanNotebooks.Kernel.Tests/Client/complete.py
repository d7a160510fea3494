"""Completion and inspection."""
import time


def complete(k, code, cursor=None):
    return k.request("complete_request",
                     {"code": code, "cursor_pos": len(code) if cursor is None else cursor})


def typed(reply, text):
    return next(t for t in reply["metadata"]["_jupyter_types_experimental"] if t["text"] == text)


def inspect(k, code, cursor=None, level=0):
    return k.request("inspect_request", {
        "code": code, "cursor_pos": len(code) if cursor is None else cursor,
        "detail_level": level})


def static_members_are_proposed_with_kind_and_signature(k):
    reply = complete(k, "System.Math.Ab")
    assert reply["matches"] == ["Abs"], reply["matches"]
    assert (reply["cursor_start"], reply["cursor_end"]) == (12, 14)
    abs_ = typed(reply, "Abs")
    assert abs_["type"] == "function" and "more)" in abs_["signature"], abs_
    assert (abs_["start"], abs_["end"]) == (12, 14)


def instance_members_of_an_earlier_variable_are_proposed(k):
    k.ok('var words = new List<string> { "a" };')
    reply = complete(k, "words.")
    assert {"Add", "Count", "Where"} <= set(reply["matches"]), reply["matches"][:9]
    assert "ReferenceEquals" not in reply["matches"]
    assert typed(reply, "Count")["type"] == "property"


def members_of_a_variable_of_the_same_cell_are_proposed(k):
    code = 'var text = "x";\ntext.Subst'
    assert "Substring" in complete(k, code)["matches"]


def earlier_names_are_proposed(k):
    k.ok("int elephants = 3; int Elephantine(int x) => x;")
    reply = complete(k, "1 + elep")
    assert reply["matches"][:2] == ["elephants", "Elephantine"], reply["matches"]
    assert typed(reply, "elephants")["type"] == "instance"


def namespaces_types_and_keywords_are_proposed(k):
    assert "Collections" in complete(k, "using System.Coll")["matches"]
    assert "StringBuilder" in complete(k, "new StringB")["matches"]
    assert "foreach" in complete(k, "forea")["matches"]
    assert "Task" in complete(k, "Tas")["matches"]


def capitals_find_a_name(k):
    assert "StringBuilder" in complete(k, "new SB")["matches"]


def settable_members_are_proposed_in_an_initializer(k):
    k.ok("class Options { public int Depth { get; set; } public int Fixed { get; } }")
    matches = complete(k, "new Options { De")["matches"]
    assert matches == ["Depth"], matches


def argument_names_are_proposed(k):
    k.ok("int Area(int width, int height) => width * height;")
    assert "width:" in complete(k, "Area(wid")["matches"]


def nothing_is_proposed_in_strings_and_comments(k):
    assert complete(k, 'var s = "Cons')["matches"] == []
    assert complete(k, "// Cons")["matches"] == []


def magics_are_proposed(k):
    assert "#!import" in complete(k, "#!imp")["matches"]


def positions_count_characters_not_utf16_units(k):
    reply = complete(k, 'var s = "😀"; System.Math.Ab')
    assert reply["matches"] == ["Abs"] and reply["cursor_start"] == 25, reply["cursor_start"]


def completion_in_the_middle_replaces_the_whole_word(k):
    reply = complete(k, "System.Math.Abx + 1", cursor=14)
    assert reply["matches"] == ["Abs"] and reply["cursor_end"] == 15


def completion_and_inspection_answer_while_a_cell_runs(k):
    msg_id = k.start('Console.WriteLine("x"); System.Threading.Thread.Sleep(3000);')
    k.wait_output(msg_id)
    start = time.time()
    assert complete(k, "System.Math.Ab")["matches"] == ["Abs"]
    assert inspect(k, "Console.WriteLine")["found"]
    assert time.time() - start < 2
    cell = k.finish(msg_id)
    assert cell.reply["status"] == "ok"


def a_method_is_inspected_with_its_documentation(k):
    reply = inspect(k, "Console.WriteLine")
    text = reply["data"]["text/plain"]
    assert reply["found"] and "Console.WriteLine(" in text, text
    assert "text/html" in reply["data"]


def the_frameworks_documentation_is_found(k):
    text = inspect(k, 'Math.Max(1, 2)', cursor=7)["data"]["text/plain"]
    assert "Returns the larger of two" in text, text


def details_tell_parameters_and_assembly(k):
    text = inspect(k, "Math.Sqrt(2)", cursor=8, level=1)["data"]["text/plain"]
    assert "d: " in text and "Returns: " in text and "Assembly: " in text, text
    assert "Negative: NaN" in text, text


def an_own_method_is_inspected_with_its_source_and_comment(k):
    k.ok("/// <summary>Doubles a number.</summary>\nint Doubled(int x) => 2 * x;")
    text = inspect(k, "Doubled(3)", cursor=3, level=1)["data"]["text/plain"]
    assert "int Doubled(int x)" in text and "Doubles a number." in text and "2 * x" in text, text


def inside_the_arguments_the_call_is_inspected(k):
    text = inspect(k, "Math.Sqrt(")["data"]["text/plain"]
    assert "Sqrt(double d)" in text, text


def a_variable_is_inspected_with_its_type(k):
    k.ok("var inspected = new Dictionary<string, int>();")
    text = inspect(k, "inspected")["data"]["text/plain"]
    assert "Dictionary<string, int> inspected" in text, text


def what_is_unknown_is_not_found(k):
    reply = inspect(k, "nothingOfTheKind")
    assert reply["status"] == "ok" and not reply["found"] and reply["data"] == {}


def completion_after_a_hundred_cells_is_quick(k):
    for i in range(100):
        k.ok(f"var number{i} = {i};")
    complete(k, "number5")
    start = time.time()
    assert "number50" in complete(k, "number5")["matches"]
    took = time.time() - start
    assert took < 1, f"{took * 1000:.0f} ms"   # 150 ms is the goal on an idle machine
