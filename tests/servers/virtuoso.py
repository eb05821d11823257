"""Virtuoso (Debian `virtuoso-opensource`) in a folder of its own, with one user who may write."""

from __future__ import annotations

import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.servers.address import Address, free_port, stop, wait_for

PROGRAM = shutil.which("virtuoso-t")
_ISQL = "isql-vt"
_USER = "kamergraaf"

# No ResultSetMaxRows: it cuts answers without a word. The buffers are 160 MB.
_SETTINGS = """\
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
FileExtend = 200
MaxCheckpointRemap = 2000
TempStorage = TempDatabase

[TempDatabase]
DatabaseFile = {folder}/virtuoso-temp.db
TransactionFile = {folder}/virtuoso-temp.trx

[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
CheckpointInterval = 60
CaseMode = 2
DirsAllowed = {folder}
NumberOfBuffers = 20000
MaxDirtyBuffers = 15000
ThreadsPerQuery = 2

[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
ServerThreads = 8
EnabledDavVSP = 0
Charset = UTF-8

[SPARQL]
DefaultQuery = SELECT * WHERE {{ ?s ?p ?o }} LIMIT 1
"""


@contextmanager
def running(folder: Path, *, most_rows: int | None = None) -> Iterator[Address]:
    """Start Virtuoso on *folder*, made where there is none, and stop it afterwards; data stays.

    It cuts answers off at *most_rows*.
    """
    if PROGRAM is None:
        raise RuntimeError("expected Virtuoso, found no virtuoso-t; install it: apt-get install virtuoso-opensource")
    sql, http = free_port(), free_port()
    folder.mkdir(parents=True, exist_ok=True)
    settings, secret = folder / "virtuoso.ini", folder / "password"
    limit = "" if most_rows is None else f"ResultSetMaxRows = {most_rows}\n"
    settings.write_text(_SETTINGS.format(folder=folder, sql=sql, http=http) + limit, encoding="utf-8")
    command = [PROGRAM, "+foreground", "+configfile", str(settings)]
    with (folder / "out.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, cwd=folder)
    try:
        wait_for(http, process, folder / "virtuoso.log")
        if not secret.exists():
            password = secrets.token_hex(8)
            _allow(sql, password)
            secret.write_text(password, encoding="utf-8")
        site = f"http://127.0.0.1:{http}"
        yield Address(
            f"{site}/sparql", f"{site}/sparql-auth", process.pid, user=_USER,
            password=secret.read_text(encoding="utf-8"),
        )
    finally:
        stop(process)


def _allow(port: int, password: str) -> None:
    """Make the user who may write; the administrator gets a password that nobody knows."""
    script = f"""
        DB.DBA.USER_CREATE('{_USER}', '{password}');
        GRANT SPARQL_UPDATE TO "{_USER}";
        DB.DBA.RDF_DEFAULT_USER_PERMS_SET('{_USER}', 15);
        set password dba "{secrets.token_hex(8)}";
    """
    run = [_ISQL, f"127.0.0.1:{port}", "dba", "dba"]
    done = subprocess.run(run, input=script, capture_output=True, text=True, check=False, timeout=60)
    if done.returncode or "Error" in done.stdout + done.stderr:
        raise RuntimeError(f"expected to make a user in Virtuoso, found: {done.stdout[-500:]}{done.stderr[-500:]}")
