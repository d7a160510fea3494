"""What a cell that fails says."""
import re


def plain(lines):
    return re.sub("\x1b\\[[0-9;]*m", "", "\n".join(lines))


def a_compile_error_names_cell_line_and_column_and_points(k):
    cell = k.run("var fine = 1;\nvar bad = nowhere + 1;")
    assert cell.reply["status"] == "error" and cell.reply["ename"] == "CompilationError"
    text = plain(cell.error["traceback"]).splitlines()
    count = cell.reply["execution_count"]
    assert text[0].startswith(f"Cell {count}, line 2, column 11: error CS0103"), text
    assert text[1] == "    2 | var bad = nowhere + 1;"
    assert text[2] == "      |           ^^^^^^^", text


def a_cell_that_does_not_compile_runs_nothing(k):
    cell = k.run('Console.WriteLine("no"); nowhere();')
    assert cell.types == ["error"], cell.types


def a_runtime_error_shows_the_cells_lines_first(k):
    thrower = k.ok("int Inner(int x)\n{\n    throw new InvalidOperationException(\"boom\");\n}")
    cell = k.run("var a = 1;\nInner(a)")
    error, here = cell.error, cell.reply["execution_count"]
    assert error["ename"] == "InvalidOperationException" and error["evalue"] == "boom"
    text = plain(error["traceback"])
    there = thrower.reply["execution_count"]
    assert text.index(f"at Inner in Cell {there}, line 3") < text.index(
        f"at the cell in Cell {here}, line 2"), text
    assert '3 |     throw new InvalidOperationException("boom");' in text
    assert "frames outside the cells" in text
    assert "\x1b[" in error["traceback"][0]


def an_inner_exception_is_told(k):
    cell = k.run('throw new Exception("outer", new ArgumentException("inner"));')
    text = plain(cell.error["traceback"])
    assert "System.Exception: outer" in text
    assert "caused by System.ArgumentException: inner" in text, text


def an_error_after_an_await_names_its_line(k):
    cell = k.run('await Task.Delay(5);\nthrow new Exception("late");')
    assert f"Cell {cell.reply['execution_count']}, line 2" in plain(cell.error["traceback"])


def reply_and_iopub_tell_the_same_error(k):
    cell = k.run('throw new Exception("same");')
    for key in ("ename", "evalue", "traceback"):
        assert cell.reply[key] == cell.error[key]


def what_a_failing_cell_did_before_stays(k):
    k.run('int kept = 11; throw new Exception("x"); int never = 1;')
    assert k.value("kept") == "11"


def a_failed_cell_stops_those_that_wait(k):
    first = k.start("System.Threading.Thread.Sleep(500); throw new Exception();")
    second, third = k.start("1"), k.start("2")
    assert k.finish(first).reply["status"] == "error"
    assert k.finish(second).reply["status"] == "aborted"
    assert k.finish(third).reply["status"] == "aborted"
    assert k.value("3") == "3"


def without_stop_on_error_the_next_cell_runs(k):
    first = k.start("System.Threading.Thread.Sleep(300); throw new Exception();",
                    stop_on_error=False)
    second = k.start("1")
    assert k.finish(first).reply["status"] == "error"
    assert k.finish(second).reply["status"] == "ok"


def an_async_void_method_that_throws_does_not_end_the_kernel(k):
    cell = k.ok("""async void Bad() { await Task.Yield(); throw new Exception("lost"); }
Bad(); System.Threading.Thread.Sleep(300);""")
    assert "lost" in cell.text("stderr")
    assert k.value("1") == "1"


def a_missing_reference_is_said_with_its_line(k):
    cell = k.run('// nothing\n#r "no/such.dll"\n1')
    assert "line 2" in cell.error["evalue"] and "no/such.dll" in cell.error["evalue"]


def a_file_that_is_no_assembly_is_refused(k):
    k.ok('System.IO.File.WriteAllText("fake.dll", "text");')
    cell = k.run('#r "fake.dll"')
    k.ok('System.IO.File.Delete("fake.dll");')
    assert "not a .NET assembly" in cell.error["evalue"], cell.error["evalue"]


def a_warning_is_shown_dimmed_and_the_cell_runs(k):
    cell = k.ok("int Unused() { int nothing; return 4; }\nUnused()")
    assert "CS0168" in cell.text("stderr") and "\x1b[2m" in cell.text("stderr")
    assert cell.data["text/plain"] == "4"
