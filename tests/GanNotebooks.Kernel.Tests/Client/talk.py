"""What passes between a cell, the person and the page: input, comms, history, pager, magics."""
import re


def answer(k, code, value):
    """Runs a cell that asks once; gives the question and the cell."""
    msg_id = k.start(code, allow_stdin=True)
    question = k.client.get_stdin_msg(timeout=20)
    assert question["msg_type"] == "input_request"
    assert question["parent_header"]["msg_id"] == msg_id
    k.client.input(value)
    return question["content"], k.finish(msg_id)


def console_readline_asks(k):
    question, cell = answer(k, "Console.WriteLine(Console.ReadLine());", "Ada")
    assert question == {"prompt": "", "password": False}
    assert cell.text() == "Ada\n", cell.reply


def get_input_asks_with_a_prompt(k):
    question, cell = answer(
        k, 'await Microsoft.DotNet.Interactive.Kernel.GetInputAsync("name? ")', "Grace")
    assert question["prompt"] == "name? " and cell.data["text/plain"] == "Grace"


def a_password_is_asked_for_hidden_and_does_not_show_itself(k):
    question, cell = answer(k, 'var secret = await GetPasswordAsync("key"); secret', "abc")
    assert question == {"prompt": "key", "password": True}
    assert cell.data["text/plain"] == "***", cell.data
    assert "abc" not in str(cell.data)
    assert k.value("secret.GetClearTextPassword()") == "abc"


def two_questions_in_one_cell_are_asked_one_after_the_other(k):
    msg_id = k.start("var sum = int.Parse(Console.ReadLine()) + int.Parse(Console.ReadLine());",
                     allow_stdin=True)
    for value in ("3", "4"):
        k.client.get_stdin_msg(timeout=20)
        k.client.input(value)
    assert k.finish(msg_id).reply["status"] == "ok"
    assert k.value("sum") == "7"


def asking_where_nobody_can_answer_is_an_error(k):
    cell = k.run("Console.ReadLine()", allow_stdin=False)
    assert cell.reply["status"] == "error" and "allow_stdin" in cell.error["evalue"]


def a_cell_that_waits_for_an_answer_can_be_stopped(k):
    msg_id = k.start("Console.ReadLine()", allow_stdin=True)
    k.client.get_stdin_msg(timeout=20)
    cell, _ = k.interrupt(msg_id)
    assert cell.reply["ename"] == "OperationCanceledException"
    _, cell = answer(k, "Console.ReadLine()", "again")
    assert cell.data["text/plain"] == "again"


def a_comm_from_the_page_reaches_its_target_and_answers(k):
    k.ok("""using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive;
Comm.RegisterTarget("echo", (comm, opened) =>
    comm.Received = data =>
        comm.Send(new JsonObject { ["got"] = data.GetProperty("n").GetInt32() }));
""")
    send(k, "comm_open", comm_id="c1", target_name="echo", data={})
    assert "c1" in k.request("comm_info_request", {"target_name": "echo"})["comms"]
    messages = send(k, "comm_msg", comm_id="c1", data={"n": 5})
    assert [m["content"] for m in messages if m["msg_type"] == "comm_msg"] == [
        {"comm_id": "c1", "data": {"got": 5}}]
    send(k, "comm_close", comm_id="c1", data={})
    assert k.request("comm_info_request", {})["comms"] == {}


def send(k, msg_type, **content):
    """Sends a message without a reply; gives what iopub says until idle."""
    message = k.client.session.msg(msg_type, content)
    k.client.shell_channel.send(message)
    messages = []
    while True:
        m = k.client.get_iopub_msg(timeout=20)
        if m["parent_header"].get("msg_id") != message["header"]["msg_id"]:
            continue
        messages.append(m)
        if m["content"].get("execution_state") == "idle":
            return messages


def a_comm_to_an_unknown_target_is_closed(k):
    messages = send(k, "comm_open", comm_id="c2", target_name="nobody", data={})
    assert "comm_close" in [m["msg_type"] for m in messages]


def a_cell_opens_a_comm(k):
    cell = k.ok("""using Microsoft.DotNet.Interactive;
var line = Comm.Open("page", new System.Text.Json.Nodes.JsonObject { ["a"] = 1 });""")
    opened = cell.of("comm_open")[0]
    assert opened["target_name"] == "page" and opened["data"] == {"a": 1}
    assert k.ok("line.Close();").of("comm_close")[0]["comm_id"] == opened["comm_id"]


def clear_output_is_sent(k):
    cell = k.ok("display(1); ClearOutput(wait: true); display(2);")
    assert cell.types == ["display_data", "clear_output", "display_data"]
    assert cell.of("clear_output")[0] == {"wait": True}


def help_comes_in_the_pager(k):
    for code, text in (("#!help", "#!import"), ("#!help Math.Sqrt", "Sqrt(double d)"),
                       ("Math.Sqrt?", "Sqrt(double d)")):
        payload = k.ok(code).reply["payload"]
        assert len(payload) == 1 and payload[0]["source"] == "page"
        assert text in payload[0]["data"]["text/plain"], payload


def history_gives_the_last_cells(k):
    k.ok("111 + 1")
    k.ok("222 + 2")
    history = k.request("history_request", {"hist_access_type": "tail", "n": 2, "output": False,
                                            "raw": True})["history"]
    assert [entry[2] for entry in history] == ["111 + 1", "222 + 2"]


def history_gives_a_range_and_what_fits(k):
    line = k.ok("333 + 3").reply["execution_count"]
    k.ok("444 + 4")
    base = {"output": False, "raw": True}
    ranged = k.request("history_request", dict(
        base, hist_access_type="range", session=0, start=line, stop=line + 1))["history"]
    assert [entry[1:] for entry in ranged] == [[line, "333 + 3"]]
    found = k.request("history_request", dict(
        base, hist_access_type="search", pattern="444*", n=5, unique=True))["history"]
    assert [entry[2] for entry in found] == ["444 + 4"]


def history_with_output_has_pairs(k):
    k.ok("555 + 5")
    k.ok("var silentOne = 1;")
    history = k.request("history_request", {"hist_access_type": "tail", "n": 2, "output": True,
                                            "raw": True})["history"]
    assert [entry[2] for entry in history] == [["555 + 5", "560"], ["var silentOne = 1;", None]]


def user_expressions_are_answered(k):
    reply = k.ok("int asked = 6;", user_expressions={"a": "asked * 7", "b": "nowhere"}).reply
    assert reply["user_expressions"]["a"]["data"]["text/plain"] == "42"
    assert reply["user_expressions"]["b"]["status"] == "error"


def time_tells_the_wall_time(k):
    cell = k.ok("#!time\nSystem.Threading.Thread.Sleep(50); 5")
    wall = cell.of("display_data")[0]["data"]["text/plain"]
    match = re.fullmatch(r"Wall time: (\d+\.?\d*)ms", wall)
    assert match and float(match[1]) >= 50, wall
    assert cell.data["text/plain"] == "5"


def html_markdown_and_mermaid_show_their_lines(k):
    assert k.ok("#!html\n<b>x</b>").data["text/html"] == "<b>x</b>"
    assert k.ok("#!markdown\n# Title\n'tis").data["text/markdown"] == "# Title\n'tis"
    assert k.ok("#!mermaid\ngraph LR\n A-->B").data["text/vnd.mermaid"] == "graph LR\n A-->B"
    assert "<script" in k.ok("#!javascript\nlet a = 1;").data["text/html"]


def languages_may_change_within_a_cell(k):
    cell = k.ok("var n = 3;\n#!markdown\n*it's*\n#!csharp\nn + 1")
    assert cell.types == ["display_data", "execute_result"]
    assert cell.of("execute_result")[0]["data"]["text/plain"] == "4"


def who_and_whos_list_the_variables(k):
    k.ok('int alpha = 1; string beta = "two";')
    assert "alpha" in k.ok("#!who").data["text/plain"]
    data = k.ok("#!whos").data
    assert re.search(r"beta\s+String\s+two", data["text/plain"]), data["text/plain"]
    assert "<table>" in data["text/html"]


def set_declares_a_variable(k):
    k.ok('#!set --name seven --value 7\n#!set --name words --value "a b"')
    assert k.value("seven + 1") == "8" and k.value("words.Length") == "3"
    question, _ = answer(k, '#!set --name typed --value @input:"Your name"', "Eve")
    assert question["prompt"] == "Your name"
    assert k.value("typed") == "Eve"


def lsmagic_and_about_tell(k):
    assert "#!whos" in k.ok("#!lsmagic").data["text/plain"]
    assert "csharp-kernel" in k.ok("#!about").data["text/plain"]


def an_unknown_magic_lists_near_ones(k):
    error = k.run("#!tiem").error["evalue"]
    assert "there is no magic #!tiem" in error and "#!time" in error, error


def another_language_is_refused_clearly(k):
    error = k.run("#!fsharp\nlet x = 1").error["evalue"]
    assert "this kernel speaks C#" in error, error
