"""How values look."""


def a_sequence_of_objects_is_a_table(k):
    data = k.ok('new[] { new { Name = "a", Size = 1 }, new { Name = "bc", Size = 20 } }').data
    assert "<th>Name</th><th>Size</th>" in data["text/html"], data["text/html"]
    assert ">a</td><td>1</td>" in data["text/html"], data["text/html"]
    assert data["text/plain"] == ("index  Name  Size\n"
                                  "    0  a        1\n"
                                  "    1  bc      20"), data["text/plain"]


def a_data_table_and_a_grid_of_numbers_are_tables(k):
    data = k.ok("""var people = new System.Data.DataTable();
people.Columns.Add("City"); people.Columns.Add("People", typeof(int));
people.Rows.Add("Oslo", 700_000);
people""").data
    assert data["text/plain"] == "City  People\nOslo  700000", data["text/plain"]
    assert "<td>700000</td>" in data["text/html"], data["text/html"]
    assert k.value("new[,] { { 1, 2 }, { 3, 40 } }") == "index  0   1\n    0  1   2\n    1  3  40"


def an_anonymous_value_shows_without_the_compilers_name_for_it(k):
    assert k.value("new { A = 1, B = new { C = 2 } }") == "{ A = 1, B = { C = 2 } }"


def a_long_table_counts_the_rows_it_leaves_out(k):
    html = k.ok("Enumerable.Range(0, 120).Select(i => new { i, Half = i / 2.0 }).ToList()") \
        .data["text/html"]
    assert html.count("<tr>") == 21 and "100 more" in html, html


def a_registered_formatter_wins_over_the_table(k):
    k.ok("""using Microsoft.DotNet.Interactive.Formatting;
record Row(int A);
Formatter.Register<List<Row>>(rows => $"<i>{rows.Count} rows</i>", "text/html");""")
    assert k.ok("new List<Row> { new(1) }").data["text/html"] == "<i>1 rows</i>"


def a_long_sequence_is_cut_and_says_so(k):
    data = k.ok("Enumerable.Range(0, 100000)").data
    assert len(data["text/plain"]) < 2000 and "more" in data["text/plain"], data["text/plain"]


def an_endless_sequence_is_cut(k):
    k.ok("IEnumerable<int> Forever() { for (int i = 0; ; i++) yield return i; }")
    data = k.ok("Forever()", timeout=20).data
    assert "more" in data["text/plain"]


def a_cycle_ends(k):
    k.ok("class Node { public Node Next { get; set; } public int N => 5; }")
    data = k.ok("var node = new Node(); node.Next = node; node", timeout=20).data
    assert len(data["text/html"]) < 200_000


def a_property_that_throws_is_shown_as_what_it_throws(k):
    k.ok('class Broken { public int Fine => 3; '
         'public int Bad => throw new Exception("bad luck"); }')
    data = k.ok("new Broken()").data
    assert "bad luck" in data["text/plain"] and "3" in data["text/plain"], data["text/plain"]


def an_exception_as_a_value_is_folded(k):
    html = k.ok('new InvalidOperationException("as a value")').data["text/html"]
    assert "as a value" in html and "<details" in html


def a_dictionary_is_a_table(k):
    html = k.ok('new Dictionary<string, int> { ["one"] = 1 }').data["text/html"]
    assert "<table>" in html and "one" in html


def pocket_views_work(k):
    data = k.ok("""using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;
div[style: "color:red"](b("hello"), 5)""").data
    assert '<b>hello</b>' in data["text/html"] and 'style="color:red"' in data["text/html"], data


def a_span_and_other_ref_structs_are_refused_by_the_compiler_alone(k):
    assert k.run("new Span<int>(new int[3])").reply["status"] == "error"
    assert k.value("1") == "1"


def an_async_sequence_shows_its_first_elements(k):
    k.ok("""async IAsyncEnumerable<int> Numbers(int most)
{
    for (int i = 0; i < most; i++) { await Task.Delay(1); yield return i * i; }
}""")
    text = k.value("Numbers(4)")
    assert "[ 0, 1, 4, 9 ]" in text, text
    data = k.ok("display(Numbers(int.MaxValue));").data
    assert "361" in data["text/html"] and "400" not in data["text/html"], data["text/html"]
    assert "more" in data["text/plain"], data["text/plain"]
    assert "<th>A</th>" in k.ok("Numbers(3).Select(n => new { A = n })").data["text/html"]


def an_async_sequence_that_waits_for_ever_can_be_interrupted(k):
    k.ok("""async IAsyncEnumerable<int> Never()
{
    Console.WriteLine("waiting"); await Task.Delay(-1); yield return 1;
}""")
    msg_id = k.start("Never()")
    k.wait_output(msg_id)
    cell, _ = k.interrupt(msg_id)
    assert cell.reply["ename"] == "OperationCanceledException", cell.reply
    assert k.value("1") == "1"
