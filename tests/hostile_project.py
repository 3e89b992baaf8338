"""A whole project that is hostile: records of all kinds, and some that belong together."""

from __future__ import annotations

import json

from hostile_register import HOSTILE, QUOTED, hostile_text
from register_text import files_in
from site_text import MKDOCS

RANGE = json.dumps(f"{HOSTILE} 1 to {HOSTILE} 3")


def hostile_project() -> dict[str, str]:
    """A project of two partnerships, the one of all kinds and one written by hand, whose records
    belong together as real ones do: charts are drawn of it, and its money is added up."""
    common = (f"short_name: {QUOTED}\nsummary: {QUOTED}\ntags: [{QUOTED}]\nnote: {QUOTED}\n"
              f"open_question: {QUOTED}\nalso_known_as: [{QUOTED}]\nnot_stated: [{QUOTED}]\n"
              "source: paper#1\n")
    return {
        "mkdocs.yml": MKDOCS.replace("- remit", "- remit: {publish_notices: true}"),
        **files_in(hostile_text()),
        "content/bad/partnership.yaml": f"name: {QUOTED}\nspeaks_for: 2024-01-01\n"
            f"levels:\n  {QUOTED}: {QUOTED}\nmissing:\n  - text: {QUOTED}\nsummary: {QUOTED}\n",
        "content/bad/areas/town.yaml": f"name: {QUOTED}\nlevel: {QUOTED}\n"
            f"codes: {{gss: {QUOTED}}}\n{common}",
        "content/bad/organisations/firm.yaml": f"name: {QUOTED}\ntype: other\n"
            f"website: 'javascript:alert(1)'\n{common}",
        "content/bad/posts/boss.yaml": f"title: {QUOTED}\nof: [firm]\n"
            f"statutory_role: {QUOTED}\n{common}",
        "content/bad/boards/one.yaml": f"name: {QUOTED}\ntype: other\ntype_words: {QUOTED}\n"
            f"area: town\nhost: [firm]\nstatutory_basis: {QUOTED}\npurpose: {QUOTED}\n"
            f"website: 'javascript:alert(1)'\ncontact: {QUOTED}\n"
            f"meets: {{stated: {QUOTED}, note: {QUOTED}}}\n"
            f"reports_to:\n  - {{to: two, as: reports, how: {QUOTED}, how_often: {QUOTED}, "
            f"matters: [{QUOTED}], note: {QUOTED}}}\n  - {{to_unnamed: {QUOTED}, as: informs}}\n"
            f"members:\n  - {{id: {QUOTED}, title: {QUOTED}, category: {QUOTED}, "
            f"deputy: {QUOTED}}}\n"
            f"  - {{post: boss, role: chair}}\n"
            f"scrutinised_by: [{{id: {QUOTED}, board: two, not_stated: [{QUOTED}]}}]\n{common}",
        "content/bad/boards/two.yaml": f"name: {QUOTED}\ntype: board\narea: town\n"
            f"until: {{is: reform, note: {QUOTED}}}\n"
            f"amended:\n  - {{from: 2023-06, name: {QUOTED}}}\n{common}",
        "content/bad/terms-of-reference/one-1.yaml": f"board: one\nversion: \"1\"\n"
            f"purpose: {QUOTED}\nresponsibilities:\n  - text: {QUOTED}\n"
            f"authority:\n  - {{text: {QUOTED}, limit: {QUOTED}}}\nquorum: {QUOTED}\n"
            f"decides_by: {QUOTED}\nsections:\n  - {{title: {QUOTED}, text: {QUOTED}}}\n{common}",
        "content/bad/agreements/deal.yaml": f"name: {QUOTED}\ntype: other\nterm: {QUOTED}\n"
            f"parties:\n  - {{organisation: firm, role: {QUOTED}, commitments: [{QUOTED}]}}\n"
            f"  - {{party_unnamed: {QUOTED}}}\n"
            f"roles_by_level: [{{level: {QUOTED}, text: {QUOTED}}}]\n"
            f"aims: [{QUOTED}]\ncovers: [{QUOTED}]\nnotice: {QUOTED}\n{common}",
        "content/bad/funds/pot.yaml": f"name: {QUOTED}\nyears:\n  - year: 2023/24\n"
            f"    contributions:\n      - {{by_unnamed: {QUOTED}, type: other, amount: £5m}}\n"
            f"    schemes:\n      - {{name: {QUOTED}, provided: {QUOTED}, summary: {QUOTED}, "
            f"amount: £4m}}\n    totals:\n      - {{of: fund, amount: £4m, for: {QUOTED}}}\n"
            f"    other_amounts:\n      - {{name: {QUOTED}, amount: {{stated: {QUOTED}}}}}\n"
            + common,
        "content/bad/strategies/plan.yaml": f"name: {QUOTED}\nambition: {QUOTED}\nyears:\n"
            f"  - {{id: {QUOTED}, name: {QUOTED}}}\n"
            f"goals:\n  - name: {QUOTED}\n    wanted: {QUOTED}\n"
            f"    commitments:\n      - {{year: {QUOTED}, text: {QUOTED}, progress: {QUOTED}, "
            f"target: {{stated: {QUOTED}}}}}\n    means:\n      - text: {QUOTED}\n"
            f"    not_promised_for: [{QUOTED}]\n"
            f"    indicators:\n      - {{text: {QUOTED}, progress: {QUOTED}}}\n{common}",
        "content/bad/programmes/work.yaml": f"name: {QUOTED}\nparts:\n  - text: {QUOTED}\n{common}",
        "content/bad/functions/care.yaml": f"name: {QUOTED}\nsits_at:\n  - {{level: {QUOTED}, "
            f"does: decide, part: {QUOTED}}}\n{common}",
        "content/bad/meetings/one-2023.yaml": f"board: one\ndate: 2023-03-01\n"
            f"present: [{{seat: {QUOTED}, listed_as: {QUOTED}}}]\n"
            f"declarations: [{{seat: {QUOTED}, item: {QUOTED}, text: {QUOTED}}}]\n"
            f"items:\n  - {{number: {QUOTED}, title: {QUOTED}, about: [{{words: {QUOTED}}}]}}\n"
            + common,
        "content/bad/people/somebody.yaml": f"name: {QUOTED}\npublish: true\nbasis: other\n"
            f"holds: [{{board: one, seat: {QUOTED}}}]\n{common}",
        "content/bad/risk-registers/risks.yaml": f"name: {QUOTED}\nboard: one\ncounts:\n"
            f"  - {{id: {QUOTED}, of: risks, number: 2, not_stated: [{QUOTED}]}}\n"
            f"risks: [{{number: {QUOTED}, name: {QUOTED}, impact: 2, likelihood: 3}}]\n{common}",
        "content/bad/glossary/word.yaml": f"name: {QUOTED}\nmeaning: {QUOTED}\n"
            f"see: [{{words: {QUOTED}}}]\n{common}",
        "content/bad/changes/reform.yaml": f"name: {QUOTED}\nstate: proposed\nreason: {QUOTED}\n"
            f"successions:\n  - {{bodies: [two], into: [one], passes: {QUOTED}, "
            f"open_question: {QUOTED}}}\nquestions:\n  - text: {QUOTED}\n{common}",
        "content/bad/sources/paper.yaml": f"name: {QUOTED}\ntype: other\npublisher: {QUOTED}\n"
            f"url: 'javascript:alert(1)'\nlicence: {QUOTED}\ndate: 2023\n"
            f"places:\n  - {{id: \"1\", title: {QUOTED}}}\n  - {{id: {QUOTED}}}\n"
            f"  - {{range: {RANGE}, title: {QUOTED}}}\n"
            f"refers_to:\n  - {{words: {QUOTED}, place: {QUOTED}, at: {QUOTED}}}\n"
            f"  - {{id: again, words: {QUOTED}, place: nowhere, at: [{QUOTED}, \"1\"]}}\n"
            f"unfinished: [{{words: {QUOTED}, at: {QUOTED}}}]\nsummary: {QUOTED}\n",
        "diagrams/chart.yaml": f"title: {QUOTED}\npartnership: bad\ndescription: {QUOTED}\n"
            "with: [reform]\n",
        "diagrams/flow.yaml": f"title: {QUOTED}\npartnership: bad\ndescription: {QUOTED}\n"
            f"source: paper#1\nsteps:\n  - {{id: {QUOTED}, text: {QUOTED}, answers: [\n"
            f"      {{answer: {QUOTED}, then: two}}]}}\n  - {{id: two, text: {QUOTED}}}\n",
    }
