"""NuGet packages, from a feed that the test makes itself: no network is asked."""
import os
import shutil
import subprocess
import tempfile
import time
import zipfile

from kernel import Kernel

# Any assembly that is not the kernel's own; the tests' output folder has this one.
ASSEMBLY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "xunit.v3.assert.dll")
SECOND = os.path.join(os.path.dirname(ASSEMBLY), "xunit.v3.common.dll")
FOLDER = tempfile.mkdtemp(prefix="csharp-kernel-feed-")


def pack(name, version, assembly=None, extension=None, depends="", native=None):
    with zipfile.ZipFile(f"{FOLDER}/feed/{name}.{version}.nupkg", "w") as z:
        z.writestr(f"{name}.nuspec", f"""<?xml version="1.0"?>
<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
<id>{name}</id><version>{version}</version><authors>us</authors><description>demo</description>
<dependencies><group targetFramework="net8.0">{depends}</group></dependencies>
</metadata></package>""")
        if assembly:
            z.write(assembly, f"lib/net8.0/{os.path.basename(assembly)}")
        if native:
            z.write(native, f"runtimes/linux-x64/native/{os.path.basename(native)}")
        if extension:
            z.writestr("interactive-extensions/dotnet/extension.dib", extension)


def on(name, version):
    return f'<dependency id="{name}" version="{version}"/>'


def fresh(kernel):
    """A feed of our own, the only one there is, and an empty cache."""
    if not os.path.exists(f"{FOLDER}/feed"):
        os.makedirs(f"{FOLDER}/feed")
        with open(f"{FOLDER}/NuGet.Config", "w", encoding="utf8") as f:
            f.write("<configuration><packageSources><clear/></packageSources></configuration>")
        pack("Demo.One", "1.0.0", ASSEMBLY, extension='#!csharp\nint fromExtension = 77;\n')
        pack("Demo.One", "3.0.0", ASSEMBLY)
        pack("Demo.Two", "1.2.0", SECOND, depends=on("Demo.One", "1.0.0"))
        pack("Demo.Alone", "1.0.0")
        pack("Demo.Base", "1.0.0")
        pack("Demo.Base", "2.0.0")
        pack("Demo.Old", "1.0.0", depends=on("Demo.Base", "[1.0.0]"))
        pack("Demo.New", "1.0.0", depends=on("Demo.Base", "[2.0.0]"))
    kernel.ok(f'System.IO.Directory.SetCurrentDirectory("{FOLDER}");'
              f'Environment.SetEnvironmentVariable("NUGET_PACKAGES", "{FOLDER}/cache");')


def a_package_that_is_nowhere_is_said_with_nugets_words(k):
    fresh(k)
    error = k.run('#i "nuget:%s/feed"\n#r "nuget: No.Such.Package, 9.9.9"' % FOLDER).error["evalue"]
    assert "No.Such.Package" in error and "NU1101" in error, error
    assert f"in source(s): {FOLDER}/feed" in error, error


def a_version_that_is_nowhere_is_said_with_those_that_are_there(k):
    error = k.run('#r "nuget: Demo.Base, 9.0.0"', timeout=120).error["evalue"]
    assert "cannot restore Demo.Base, 9.0.0" in error and "Nearest version: 2.0.0" in error, error


def a_source_that_does_not_answer_is_named_and_forgotten(k):
    address = "https://127.0.0.1:1/index.json"
    error = k.run(f'#i "nuget: {address}"\n#r "nuget: No.Such"', timeout=120).error["evalue"]
    assert address in error and "NU1301" in error, error
    k.ok('#r "nuget: Demo.Alone"', timeout=120)


def packages_that_do_not_go_together_are_explained(k):
    error = k.run('#r "nuget: Demo.Old"\n#r "nuget: Demo.New"', timeout=120).error["evalue"]
    assert "Demo.New 1.0.0 -> Demo.Base (= 2.0.0)" in error, error
    assert "Demo.Old 1.0.0 -> Demo.Base (= 1.0.0)" in error, error
    assert "in the same cell" in error, error


def a_malformed_request_is_said_with_its_line(k):
    error = k.run('// first\n#r "nuget: One Two Three"').error["evalue"]
    assert "line 2" in error and 'expected #r "nuget: Id"' in error, error


def a_package_is_restored_loaded_and_extended(k):
    fresh(k)
    cell = k.ok(f'#i "nuget: {FOLDER}/feed"\n#r "nuget: Demo.One, 1.0.0"\n'
                "typeof(Xunit.Assert).Name", timeout=120)
    assert cell.of("execute_result")[0]["data"]["text/plain"] == "Xunit.Assert" \
        or "Assert" in cell.of("execute_result")[0]["data"]["text/plain"]
    assert "Installing" in cell.of("display_data")[0]["data"]["text/html"]
    assert "Demo.One, 1.0.0" in cell.of("update_display_data")[-1]["data"]["text/html"]
    assert k.value("fromExtension") == "77"


def the_same_package_again_is_instant_and_silent(k):
    start = time.time()
    cell = k.ok('#r "nuget: Demo.One, 1.0.0"\n1')
    assert time.time() - start < 1 and cell.types == ["execute_result"], cell.types


def a_second_restore_in_the_same_run_adds_to_the_first(k):
    cell = k.ok('#r "nuget: Demo.Two"\ntypeof(Xunit.Assert) != null', timeout=120)
    assert "Demo.Two, 1.2.0" in cell.of("update_display_data")[-1]["data"]["text/html"]


def another_version_of_what_is_loaded_is_refused(k):
    error = k.run('#r "nuget: Demo.One, 3.0.0"', timeout=120).error["evalue"]
    assert "has Demo.One, 1.0.0 already" in error and "Restart the kernel" in error, error
    assert k.value("typeof(Xunit.Assert).Name") == "Assert"


def a_native_library_of_a_package_is_found(k):
    library = f"{FOLDER}/libdemonative.so"
    subprocess.run(["gcc", "-shared", "-fPIC", "-x", "c", "-", "-o", library], check=True,
                   input=b"int answer(void) { return 42; }")
    pack("Demo.Native", "1.0.0", native=library)
    os.remove(library)
    assert k.ok('#r "nuget: Demo.Native, 1.0.0"\n'
                '[System.Runtime.InteropServices.DllImport("demonative")]\n'
                "static extern int answer();\nanswer()", timeout=120).of(
                    "execute_result")[0]["data"]["text/plain"] == "42"


def native_libraries_of_packages_come_before_those_of_the_machine(k):
    def built(folder, name, code, *needs):
        library = f"{FOLDER}/{folder}lib{name}.so"
        subprocess.run(["gcc", "-shared", "-fPIC", "-o", library, "-x", "c", "-", "-L", FOLDER,
                        "-Wl,-rpath,$ORIGIN", f"-Wl,-soname,lib{name}.so", *needs],
                       input=code, text=True, check=True)
        return library
    os.mkdir(f"{FOLDER}/machine")
    built("machine/", "demobelow", "int below(void) { return 500; }")
    below = built("", "demobelow", "int below(void) { return 5; }")
    above = built("", "demoabove", "int below(void); int above(void) { return below() + 1; }",
                  "-ldemobelow")
    pack("Demo.Below", "1.0.0", native=below)
    pack("Demo.Above", "1.0.0", native=above, depends=on("Demo.Below", "1.0.0"))
    other = Kernel(env={**os.environ, "LD_LIBRARY_PATH": f"{FOLDER}/machine"})
    try:
        fresh(other)
        other.ok(f'#i "nuget: {FOLDER}/feed"\n#r "nuget: Demo.Above"', timeout=120)
        import_it = '[System.Runtime.InteropServices.DllImport("demo%s")] static extern int %s();'
        other.ok(import_it % ("below", "below") + import_it % ("above", "above"))
        assert other.value("below() * 100 + above()") == "506"
    finally:
        other.stop()


def offline_a_package_in_the_cache_still_loads(k):
    k.manager.restart_kernel(now=True)
    k.client.wait_for_ready(timeout=60)
    fresh(k)
    shutil.rmtree(f"{FOLDER}/feed")
    k.ok('#r "nuget: Demo.Two"', timeout=120)
    assert k.value("fromExtension") == "77"
    os.makedirs(f"{FOLDER}/feed")


def nothing_is_left_behind(k):
    k.ok('System.IO.Directory.SetCurrentDirectory("/");')
    shutil.rmtree(FOLDER)
