"""A signature under the list of files (chữ ký), by `ssh-keygen -Y`: who published it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from thidua.address.file import MANIFEST, SIGNATURE
from thidua.derive.proof.signed import NAMESPACE, read_key, signer_of
from thidua.publish.swap.target import Refused


class Unsignable(Refused):
    """The list cannot be signed or its signature not be checked: told in one sentence."""


def sign(site: Path, key: Path) -> None:
    """Sign the list of a site with a private key; raises `Unsignable`."""
    signature = signature_of((site / MANIFEST).read_bytes(), key)
    (site / SIGNATURE).write_bytes(signature)


def signature_of(words: bytes, key: Path) -> bytes:
    """Sign words with a private key; gives the armoured signature, raises `Unsignable`."""
    done = _run(["-Y", "sign", "-f", str(key), "-n", NAMESPACE], words)
    if done.returncode:
        raise Unsignable(f"không ký được bằng {key}: {_words(done.stderr)}")
    return done.stdout


def signature_fault(manifest: bytes, signature: bytes | None, key: Path) -> str:
    """Why a signature is not that of a public key; "" where it is."""
    if signature is None:
        return "không có chữ ký"
    known = read_key(key.read_text("utf-8").strip())
    if known is None:
        raise Unsignable(f"{key} không phải là khóa công khai SSH đọc được")
    if signer_of(manifest, signature.decode("utf-8", "replace")) != known:
        return "chữ ký không phải của khóa ấy, hoặc ký cho bảng kê khác"
    return ""


def _run(words: list[str], given: bytes) -> subprocess.CompletedProcess[bytes]:
    command = ["ssh-keygen", *words]
    try:
        return subprocess.run(command, input=given, capture_output=True, check=False)
    except FileNotFoundError as missing:
        raise Unsignable("máy không có ssh-keygen; cài gói openssh-client") from missing


def _words(told: bytes) -> str:
    return " ".join(told.decode("utf-8", "replace").split())
