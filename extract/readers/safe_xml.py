"""XML from strangers: parsed without entities, without network, not too deep; anything suspect is refused in one
sentence."""

from __future__ import annotations

import re

from lxml import etree

from extract.errors import UnreadableSourceError
from extract.readers.limits import MAX_ATTRIBUTE, MAX_DEPTH, check_size

# «<!DOCTYPE officiele-publicatie [», «<!ENTITY»: no official XML has them. Read with zero bytes taken out, for UTF-16.
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)\b")
# Asked of the parser's own library: a walk over the elements takes as long as parsing them.
_TOO_DEEP = etree.XPath("boolean(" + "/*" * (MAX_DEPTH + 1) + ")")
_TOO_LONG = etree.XPath(f"boolean(//@*[string-length() > {MAX_ATTRIBUTE}])")
_WORDS = etree.XPath("string()")


def parse_xml(name: str, data: bytes) -> etree._Element:
    """Return the root of the XML *data*; comments and processing instructions are left out.

    Raises `UnreadableSourceError` for XML that is not well-formed, too large or too deep, or that declares a document
    type, entities, or attributes of absurd length.
    """
    check_size(len(data), name)
    if _DECLARED.search(data.replace(b"\0", b"")):
        raise _declares(name)
    try:
        root = etree.fromstring(data, _parser())
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise _malformed(name, error) from error
    _check(name, root)
    return root


def all_words(element: etree._Element) -> str:
    """Return all text in *element*, as it stands."""
    return str(_WORDS(element))


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        remove_blank_text=False,
    )


def _check(name: str, root: etree._Element) -> None:
    if root.getroottree().docinfo.internalDTD is not None:
        raise _declares(name)
    if _TOO_DEEP(root):
        raise UnreadableSourceError(
            f"expected XML at most {MAX_DEPTH} elements deep, found more in {name}; give the official file"
        )
    if _TOO_LONG(root):
        raise UnreadableSourceError(
            f"expected attributes of at most {MAX_ATTRIBUTE} characters, found a longer one in {name}; "
            "give the official file"
        )


def _declares(name: str) -> UnreadableSourceError:
    return UnreadableSourceError(
        f"expected XML without a document type or entities, found a declaration in {name}; give the official file"
    )


def _malformed(name: str, error: Exception) -> UnreadableSourceError:
    found = " ".join(str(error).split()) or "nothing that can be parsed"
    if "Excessive depth" in found or "huge_tree" in found or "XML_PARSE_HUGE" in found:
        return UnreadableSourceError(
            f"expected XML at most {MAX_DEPTH} elements deep, found more in {name}; give the official file"
        )
    return UnreadableSourceError(f"expected well-formed XML, found in {name}: {found}; give the official file")
