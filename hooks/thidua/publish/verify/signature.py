"""A signature under the list of files (chữ ký), by `ssh-keygen -Y`: who published it."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from thidua.address.file import MANIFEST, SIGNATURE

_SPACE, _WHO = "thidua", "cong"


class Unsignable(Exception):
    """The list cannot be signed or its signature not be checked: told in one sentence."""


def sign(site: Path, key: Path) -> None:
    """Sign the list of a site with a private key; raises `Unsignable`."""
    (site / SIGNATURE).unlink(missing_ok=True)
    command = ["-Y", "sign", "-f", str(key), "-n", _SPACE, str(site / MANIFEST)]
    done = _run(command, b"")
    if done.returncode:
        raise Unsignable(f"không ký được bằng {key}: {_words(done.stderr)}")


def signature_fault(manifest: bytes, signature: bytes | None, key: Path) -> str:
    """Why a signature is not that of a public key; "" where it is."""
    if signature is None:
        return "không có chữ ký"
    with tempfile.TemporaryDirectory() as folder:
        signers, signed = Path(folder) / "signers", Path(folder) / "sig"
        signers.write_text(
            f"{_WHO} {key.read_text('utf-8').strip()}\n", "utf-8", newline="\n"
        )
        signed.write_bytes(signature)
        command = ["-Y", "verify", "-f", str(signers), "-I", _WHO, "-n", _SPACE, "-s", str(signed)]  # fmt: skip
        done = _run(command, manifest)
    return f"chữ ký không phải của khóa ấy ({_words(done.stderr or done.stdout)})" if done.returncode else ""  # fmt: skip


def _run(words: list[str], given: bytes) -> subprocess.CompletedProcess[bytes]:
    command = ["ssh-keygen", *words]
    try:
        return subprocess.run(command, input=given, capture_output=True, check=False)
    except FileNotFoundError as missing:
        raise Unsignable("máy không có ssh-keygen; cài gói openssh-client") from missing


def _words(told: bytes) -> str:
    return " ".join(told.decode("utf-8", "replace").split())
