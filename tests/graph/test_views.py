"""Exports: each format is read back by a library that did not write it, and the page stands by itself."""

from __future__ import annotations

import csv
import json
import re
import xml.etree.ElementTree as ET
from io import BytesIO, StringIO
from itertools import pairwise

import networkx as nx
import pytest
import rdflib

from graph.build import derive, load
from graph.errors import ExportError, UnknownNodeError
from graph.store import EmbeddedStore, memory_store
from graph.trace import trace_all
from graph.views import FORMATS, export
from graph.views.drawn import around, draw
from graph.views.layout import layout
from graph.views.rdf import whole
from tests.graph.readings import letter, subject_in_request

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # its own use of its own old names

RDFLIB = {
    "turtle": "turtle", "ntriples": "nt", "rdfxml": "xml", "nquads": "nquads", "trig": "trig", "jsonld": "json-ld",
}


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_store_gives_the_same_bytes(form: str, store: EmbeddedStore) -> None:
    again = memory_store()
    load(again, [letter()])
    derive(again)
    assert export(store, form) == export(again, form) != b""


@pytest.mark.parametrize("form", RDFLIB)
def test_rdf_is_read_back_whole_by_another_library(form: str, store: EmbeddedStore) -> None:
    graph = rdflib.Dataset(default_union=True)
    graph.parse(data=export(store, form), format=RDFLIB[form])
    triples = {(str(s), str(p), str(o)) for s, p, o in graph.triples((None, None, None))}
    assert len(triples) == len({quad.triple for quad in whole(store)})


@pytest.mark.parametrize("form", ["turtle", "trig"])
def test_names_are_short_where_the_format_has_prefixes(form: str, store: EmbeddedStore) -> None:
    assert export(store, form).startswith(b"@prefix ")
    assert b"kg:Measure" in export(store, form)


def test_a_focus_leaves_out_what_stands_elsewhere(store: EmbeddedStore) -> None:
    part = export(store, "turtle", focus="kst-34900-3")
    assert b"Osaka" in part
    assert b"Ankara" not in part
    assert b"bleef het CG in Osaka open (2019)" in part


def test_only_keeps_the_bases_asked_for(store: EmbeddedStore) -> None:
    text = export(store, "ntriples", only=("marker",)).decode()
    assert set(re.findall(r'def#basis> "(\w+)"', text)) >= {"marker"}
    assert len(re.findall(r"/effect/\w+> <[^>]+#type> <[^>]+#Effect>", text)) == 2


def test_the_table_has_a_quote_on_every_edge(store: EmbeddedStore) -> None:
    rows = list(csv.DictReader(StringIO(export(store, "csv").decode())))
    assert all(row["quote"] and row["line"].isdigit() for row in rows)
    osaka = [row for row in rows if row["target_label"] == "CG Osaka"]
    assert [(row["source_label"], row["basis"], row["inferred"], row["period"], row["quote"]) for row in osaka] == [
        ("motie Smit c.s. (34900-3)", "named", "false", "2019", "bleef het CG in Osaka open (2019)"),
    ]


def test_what_a_rule_infers_is_told_from_what_the_source_says(store: EmbeddedStore) -> None:
    rows = csv.DictReader(StringIO(export(store, "csv").decode()))
    told = {(row["source_label"], row["target_label"], row["basis"]): row["inferred"] for row in rows}
    press, commerce = "motie Jansen en Pieters (35100-7)", "motie De Wit (35100-9)"
    assert told[press, "Waterbeheer", "theme"] == "false"
    assert told["Waterbeheer", "Ankara", "theme"] == "true"
    assert told[press, "markering #", "marker"] == "true"
    assert told[commerce, "Canada", "country"] == "false"
    # The letter names Zuidoost-Azië; that Indonesië lies there is ours.
    assert told[commerce, "Indonesië", "country"] == "true"


def test_an_edge_to_a_marker_shows_the_request_and_not_the_list() -> None:
    for said in (letter(), subject_in_request()):
        made = memory_store()
        load(made, [said])
        derive(made)
        rows = csv.DictReader(StringIO(export(made, "csv").decode()))
        quotes = {row["quote"] for row in rows if row["target_label"] == "markering #"}
        assert quotes < {"persvrijheid", "verzoekt de regering meer te doen voor persvrijheid"}


def test_graphml_is_read_back_with_every_node_and_edge(store: EmbeddedStore) -> None:
    view = draw(trace_all(store))
    graph = nx.read_graphml(BytesIO(export(store, "graphml")), force_multigraph=True)
    assert (len(graph.nodes), len(graph.edges)) == (len(view.nodes), len(view.edges))
    assert all(data["quotes"] for _, _, data in graph.edges(data=True))


def test_dot_has_a_line_for_every_node_and_edge(store: EmbeddedStore) -> None:
    view = draw(trace_all(store))
    text = export(store, "dot").decode()
    assert text.count(" -> ") == len(view.edges)
    assert text.count("shape=") == len(view.nodes)


def test_json_ld_is_json(store: EmbeddedStore) -> None:
    assert json.loads(export(store, "jsonld"))


def test_the_page_asks_for_nothing_from_outside(store: EmbeddedStore) -> None:
    text = export(store, "html").decode()
    assert text.startswith('<!DOCTYPE html>\n<html lang="nl">')
    assert not re.search(r"<script|<link|<img|<iframe|\bsrc=|@import|url\(", text)


def test_the_page_says_in_its_table_what_the_drawing_shows(store: EmbeddedStore) -> None:
    text = export(store, "html").decode()
    view = draw(trace_all(store))
    drawing, table = text.split("<h2>Verbindingen en hun bewijs</h2>")
    assert drawing.count("<path ") == len(view.edges)
    assert table.count("<tr><th scope=\"row\">") == len(view.edges)
    assert table.count("<q>") >= len(view.edges)
    assert text.count("<caption>") == 2


def test_the_page_tells_of_a_motion_without_effect(store: EmbeddedStore) -> None:
    text = export(store, "html").decode()
    assert "Staat er niet in: motie Kok" in text
    assert "wij ontraden haar" in text


def test_the_drawing_is_well_formed_and_dashes_what_is_inferred(store: EmbeddedStore) -> None:
    view = draw(trace_all(store))
    root = ET.fromstring(export(store, "svg"))
    paths = root.findall("{http://www.w3.org/2000/svg}path")
    assert sum("stroke-dasharray" in path.attrib for path in paths) == sum(edge.inferred for edge in view.edges) > 0


def test_no_two_boxes_overlap(store: EmbeddedStore) -> None:
    placed = sorted((it.x, it.y) for it in layout(draw(trace_all(store))).placed.values())
    assert all(x1 != x2 or y2 - y1 >= 20 for (x1, y1), (x2, y2) in pairwise(placed))


def test_around_a_post_stand_its_motions_and_no_other_posts(store: EmbeddedStore) -> None:
    view = draw(trace_all(store))
    ankara = next(node for node in view.nodes if node.label == "Ankara")
    part = around(view, [ankara.name], depth=2)
    assert {node.label for node in part.nodes} == {
        "Ankara", "Waterbeheer", "markering #", "motie Jansen en Pieters (35100-7)",
    }


def test_an_unknown_format_basis_or_focus_is_named(store: EmbeddedStore) -> None:
    with pytest.raises(ExportError, match=r"Expected one of the formats turtle, .*found «word»"):
        export(store, "word")
    with pytest.raises(ExportError, match="found «gevoel»"):
        export(store, "csv", only=("gevoel",))
    with pytest.raises(UnknownNodeError, match=r"found «Nergens».*found «Nergens»"):
        export(store, "csv", focus="Nergens")
