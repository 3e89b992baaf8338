"""Writes registers of any size for measuring: partnerships of 100 boards each.

Names and sentences are put together from lists of the field's own words, each in another order,
so that files and the search index pack about as well as those of real papers.
"""

from __future__ import annotations

from pathlib import Path

BOARDS, POSTS, ORGANISATIONS, SEATS = 100, 24, 12, 12
_LEVELS = ("system", "place", "locality")
_TYPES = (("partnership-board", "Partnership Board"), ("programme-board", "Programme Board"),
          ("working-group", "Working Group"), ("delivery-group", "Delivery Group"),
          ("committee", "Committee"))
_ORGANISATIONS = (
    ("NHS {} Integrated Care Board", "integrated-care-board"), ("{} Council", "unitary-council"),
    ("{} Hospitals NHS Trust", "nhs-trust"), ("{} Community Health NHS Trust", "nhs-trust"),
    ("{} Mental Health NHS Trust", "nhs-trust"), ("{} Ambulance NHS Trust", "nhs-trust"),
    ("Healthwatch {}", "healthwatch"), ("Voluntary Action {}", "voluntary-organisation"),
    ("{} Police", "partnership"), ("{} Fire and Rescue", "partnership"),
    ("University of {}", "education-provider"), ("{} Care Providers Association", "company"))
_FRONTS = ("Ash", "Barn", "Cold", "Dun", "East", "Farn", "Green", "Hal", "Inge", "Kel", "Lang",
           "Mar", "North", "Oak", "Pen", "Ray", "Stan", "Thorn", "Up", "West")
_BACKS = ("bury", "ford", "ham", "ley", "mere", "stead", "ton", "wick", "worth", "combe")
_SUBJECTS = (
    "Adult Safeguarding", "Air Quality", "Ambulance Handover", "Antenatal Care", "Asthma",
    "Autism", "Bereavement", "Better Care", "Cancer Screening", "Cardiac Rehabilitation", "Carers",
    "Child Protection", "Community Equipment", "Continuing Care", "Dementia", "Dental Access",
    "Diabetes", "Digital Records", "Discharge", "Domestic Abuse", "Drugs and Alcohol",
    "Early Years", "Eating Disorders", "Elective Recovery", "End of Life", "Estates", "Falls",
    "Finance and Performance", "Frailty", "Health Inequalities", "Hearing", "Homelessness",
    "Housing Adaptations", "Immunisation", "Infection Control", "Learning Disability",
    "Market Shaping", "Maternity", "Medicines", "Mental Health Crisis", "Musculoskeletal Care",
    "Neighbourhood Teams", "Obesity", "Oral Health", "Palliative Care", "Patient Transport",
    "Physical Activity", "Population Health", "Primary Care", "Quality and Safety",
    "Rehabilitation", "Research", "Respiratory Care", "School Nursing", "Sexual Health", "Smoking",
    "Social Prescribing", "Special Educational Needs", "Stroke", "Suicide Prevention", "Telecare",
    "Transitions", "Urgent Care", "Vision", "Winter Planning", "Workforce", "Wound Care",
    "Young People",
)
_VERBS = ("Agree", "Approve", "Assess", "Bring together", "Challenge", "Check", "Coordinate",
          "Design", "Develop", "Direct", "Examine", "Follow", "Hold to account those who manage",
          "Lead", "Monitor", "Negotiate", "Publish", "Recommend", "Review", "Watch over")
_THINGS = ("the budget", "the contract", "the joint strategy", "the pooled fund", "the yearly plan",
           "the register of risks", "the pathway", "the service standards", "the waiting times",
           "the complaints and compliments", "the needs assessment", "the training programme",
           "the business case", "the outcomes framework", "the referral criteria",
           "the inspection findings", "the savings targets", "the workforce figures",
           "the procurement timetable", "the evaluation", "the consultation with residents",
           "the serious incidents", "the data sharing", "the premises", "the digital tools")
_ENDS = ("and tell the parent body what follows", "before the winter", "with people who use it",
         "against the national guidance", "at least twice a year", "with every provider",
         "so that nobody waits without knowing why", "where two services meet",
         "in the wards with the poorest health", "with schools and nurseries",
         "after each inspection", "and correct what has drifted", "within the agreed limits",
         "together with general practice", "and publish the result", "for adults and for children",
         "when a hospital bed is no longer needed", "as the section 75 agreement asks",
         "and settle disagreements early", "with the voluntary sector")
_MKDOCS = """\
site_name: Benchmark
site_url: https://example.org/
theme:
  name: material
plugins:
  - remit
"""


def write_register(folder: Path, boards: int) -> None:
    """Write a project with so many boards (a multiple of 100) into an empty folder."""
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "about.md").write_text("# About\n\nA register for measuring.\n")
    (folder / "mkdocs.yml").write_text(_MKDOCS)
    for number in range(boards // BOARDS):
        _write_partnership(folder / "content" / f"partnership-{number:03}", number)


def place_called(number: int) -> str:
    """The made-up place of a partnership; no two of the first 200 have the same."""
    return _FRONTS[number % 20] + _BACKS[(number // 20 + number) % 10]


def board_name(number: int, n: int) -> str:
    """The name of board `n` of partnership `number`."""
    _, body = _TYPES[n % len(_TYPES)]
    return f"{place_called(number)} {_subject(number, n)} {body}"


def _subject(number: int, n: int) -> str:
    return _SUBJECTS[(n * 7 + number * 11 + n // 68) % len(_SUBJECTS)]


def _sentence(seed: int) -> str:
    """One of ten thousand sentences; neighbouring seeds are unlike."""
    mixed = seed * 2654435761 % 2**32
    return (f"{_VERBS[mixed % 20]} {_THINGS[mixed // 20 % 25]} "
            f"{_ENDS[mixed // 500 % 20]}")


def _write_partnership(home: Path, number: int) -> None:
    for kind in ("boards", "terms-of-reference"):
        (home / kind).mkdir(parents=True)
    name = place_called(number)
    levels = "".join(f"  {level}: {level.capitalize()}\n" for level in _LEVELS)
    (home / "partnership.yaml").write_text(
        f"name: {name} Health and Care Partnership\nshort_name: {name}\nspeaks_for: 2024-04-01\n"
        f"levels:\n{levels}source: paper#1\n"
        f"summary: Everything that {name} decides together.\n")
    (home / "areas.yaml").write_text("".join(
        f"{level}:\n  name: {name} {level.capitalize()}\n  level: {level}\n"
        for level in _LEVELS))
    (home / "sources.yaml").write_text(
        f"paper:\n  name: Governance of {name}\n  type: committee-report\n  date: 2024-01\n"
        "  places:\n    - {range: 1 to 300}\n")
    (home / "organisations.yaml").write_text("".join(
        f"organisation-{n}:\n  name: {form.format(name)}\n  type: {type_}\n"
        f"  source: paper#{n + 1}\n" for n, (form, type_) in enumerate(_ORGANISATIONS)))
    (home / "posts.yaml").write_text("".join(
        f"post-{n}:\n  title: Director of {_subject(number, n * 3)}\n"
        f"  of: [organisation-{n % ORGANISATIONS}]\n  source: paper#{n + 1}\n"
        for n in range(POSTS)))
    for n in range(BOARDS):
        (home / "boards" / f"board-{n}.yaml").write_text(_board(number, n))
        (home / "terms-of-reference" / f"board-{n}-2024.yaml").write_text(_terms(number, n))


def _board(number: int, n: int) -> str:
    level = _LEVELS[0 if n == 0 else 1 if n < 30 else 2]
    name, seed = board_name(number, n), (number * BOARDS + n) * 20
    lines = ""
    if n:
        lines = f"reports_to:\n  - {{to: board-{(n - 1) // 4}, as: accountable}}\n"
    if n > 20:
        lines += f"  - {{to: board-{n % 7 + 1}, as: informs, certainty: implied}}\n"
    seats = "".join(
        f"  - post: post-{(n * 5 + seat) % POSTS}\n    role: {'chair' if seat == 0 else 'member'}\n"
        for seat in range(SEATS))
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return (
        f"name: {name}\nshort_name: {initials}{n}\n"
        f"type: {_TYPES[n % len(_TYPES)][0]}\narea: {level}\n"
        f"host: [organisation-{n % ORGANISATIONS}]\nfrom: 2023-04\n"
        f"meets: monthly\npublic: closed\nsource: paper#{n + 1}\n"
        f"summary: >\n  {_sentence(seed)}.\n  {_sentence(seed + 1)}.\n{lines}members:\n{seats}"
        "not_stated: [vice_chair, deputies]\n")


def _terms(number: int, n: int) -> str:
    seed = (number * BOARDS + n) * 20 + 2
    duties = "".join(
        f"  - does: oversee\n    text: {_sentence(seed + duty)}.\n" for duty in range(6))
    return (f"board: board-{n}\nversion: \"2024\"\nfrom: 2024-01\nsource: paper#{n + 101}\n"
            f"purpose: >\n  {_sentence(seed + 6)},\n  for {_subject(number, n).lower()}.\n"
            f"responsibilities:\n{duties}quorum: Half of the members\nreview_due: 2025-04\n"
            "decides_by: consensus\n")
