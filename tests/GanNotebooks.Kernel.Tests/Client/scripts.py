"""Code from elsewhere: references, imports, completeness."""
import json
import os
import tempfile


def a_dib_file_is_imported(k):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "tools.dib")
        with open(path, "w", encoding="utf8") as f:
            f.write('#!meta\n\n{"kernelInfo":{"defaultKernelName":"csharp"}}\n\n#!csharp\n\n'
                    "int FromDib() => 31;\n")
        assert k.value(f"#!import {path}\nFromDib()") == "31"
        assert k.value(f'#!import "{path}"\nFromDib() + 1') == "32"


def a_path_is_relative_to_the_working_folder(k):
    with open("near.csx", "w", encoding="utf8") as f:
        f.write("int near = 12;")
    try:
        assert k.value("#!import near.csx\nnear") == "12"
    finally:
        os.remove("near.csx")


def a_script_can_load_its_neighbour(k):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("a.csx", '#load "b.csx"\nint a = b + 1;'), ("b.csx", "int b = 1;")):
            with open(os.path.join(folder, name), "w", encoding="utf8") as f:
                f.write(text)
        assert k.value(f'#load "{folder}/a.csx"\na') == "2"


def a_notebook_is_imported_cell_by_cell(k):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "n.ipynb")
        cells = [dict(cell_type="markdown", source="# no code"),
                 dict(cell_type="code", source=["int n1 = 4;\n", "int n2 = 5;"]),
                 dict(cell_type="code", source="n1 * n2")]
        with open(path, "w", encoding="utf8") as f:
            json.dump(dict(cells=cells, nbformat=4, nbformat_minor=5, metadata={}), f)
        assert k.ok(f"#!import {path}").data["text/plain"] == "20"


def an_error_in_an_imported_file_names_the_file(k):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "bad.csx")
        with open(path, "w", encoding="utf8") as f:
            f.write("// one\nnowhere();")
        cell = k.run(f"#!import {path}")
        assert "bad.csx, line 2" in cell.error["traceback"][0], cell.error


def importing_what_is_not_there_is_an_error(k):
    assert "no file" in k.run("#!import nothing.csx").error["evalue"]
    assert "expected a .dib" in k.run("#!import /etc/hostname").error["evalue"] \
        or "no file" in k.run("#!import /etc/hostname").error["evalue"]


def a_framework_assembly_is_referenced_by_name(k):
    assert k.value('#r "System.Xml"\nnew System.Xml.XmlDocument().NodeType') == "Document"


def a_magic_inside_a_raw_string_is_text(k):
    assert k.value('var raw = """\n#!import x\n""";\nraw') == "#!import x"


def finished_code_is_complete(k):
    for code in ("1 + 1", "var a = 1;", "if (true) { }", "#!import x.csx"):
        assert k.request("is_complete_request", {"code": code})["status"] == "complete", code


def unfinished_code_is_incomplete_with_an_indent(k):
    for code, indent in (("int F(int x) {", "    "), ("var a = ", "    "), ("/* open", ""),
                         ("    if (x) {", "        ")):
        reply = k.request("is_complete_request", {"code": code})
        assert reply["status"] == "incomplete", code
        assert reply["indent"] == indent, (code, reply)


def nonsense_is_invalid(k):
    assert k.request("is_complete_request", {"code": "1 + + )"})["status"] == "invalid"
