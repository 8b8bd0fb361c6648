use super::*;

const DISTRICTS: &str = r#"{ "type": "FeatureCollection", "features": [
    { "type": "Feature", "properties": { "code": "north", "name_ar": "الشمال", "name_en": "North" },
      "geometry": { "type": "Polygon", "coordinates": [[[54.0, 17.0], [54.1, 17.0], [54.1, 17.1], [54.0, 17.0]]] } } ] }"#;

const GOOD: &str = r##"
districts_file = "districts.geojson"
[municipality]
name = { ar = "بلدية", en = "Town" }
hotline = "1100"
country_code = "+968"
time_zone = "Asia/Muscat"
region = "OM"
default_language = "ar"
guests_may_report = true
answer_hours = 72
reopen_days = 7
reference_prefix = "MJ"
[municipality.map]
latitude = 17.0
longitude = 54.1
zoom = 12
[municipality.colours]
sea-600 = "#0E5A63"
[municipality.duty_desk]
email = "duty@alsahil.example"
phone = "9912 3456"
[municipality.calendar]
weekend = ["friday", "saturday"]
[municipality.calendar.hours]
sunday = ["07:30-14:30"]
monday = ["07:30-14:30"]
tuesday = ["07:30-14:30"]
wednesday = ["07:30-14:30"]
thursday = ["07:30-12:00", "13:00-14:30"]
[[municipality.calendar.holidays]]
name = { ar = "اليوم الوطني", en = "National Day" }
from = "2026-11-25"
to = "2026-11-26"
[[municipality.calendar.ramadan]]
from = "2027-02-08"
to = "2027-03-09"
hours = ["09:00-14:00"]
[[service_levels]]
code = "urgent"
priority = "high"
answer_hours = 24
[[service_levels]]
code = "streets"
category = "streets"
kind = "complaint"
answer_hours = 14
resolution_hours = 70
basis = "working"
warn_percent = 80
escalate_hours = 7
[[departments]]
code = "roads"
name = { ar = "الطرق", en = "Roads" }
[[categories]]
code = "streets"
name = { ar = "الشوارع", en = "Streets" }
icon = "road"
[[categories]]
code = "pothole"
parent = "streets"
name = { ar = "حفرة", en = "Pothole" }
icon = "road"
kinds = ["complaint"]
priority = "medium"
department = "roads"
weight = 5
[[categories.routes]]
district = "north"
department = "roads"
[[policies]]
kind = "participation"
version = 1
effective_at = "2026-01-01T00:00:00Z"
title = { ar = "سياسة", en = "Policy" }
body = { ar = "نص", en = "Text" }
[[policies]]
kind = "privacy"
version = 1
effective_at = "2026-01-01T00:00:00Z"
title = { ar = "خصوصية", en = "Privacy" }
body = { ar = "نص", en = "Text" }
[[staff]]
name = "سعيد"
email = "said@alsahil.example"
roles = [{ role = "department_officer", department = "roads" }]
language = "ar"
demo_password = "gravel morning wide bridge"
demo_totp_secret = "KYQZIXYIU6NE32HTKO5JXI5E2S366557"
"##;

fn read(text: &str, geojson: &str) -> Vec<String> {
    let beside = |name: &str| if name == "districts.geojson" { Ok(geojson.to_owned()) } else { Err(format!("no file {name:?}")) };
    match Profile::read(text, beside) {
        Ok(_) => Vec::new(),
        Err(mistakes) => mistakes.iter().map(ToString::to_string).collect(),
    }
}

/// The paths of the mistakes after the replacements in the good profile.
fn paths(changes: &[(&str, &str)]) -> Vec<String> {
    let text = changes.iter().fold(GOOD.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    });
    read(&text, DISTRICTS).iter().map(|mistake| mistake.split(": ").next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn a_good_profile_has_no_mistakes() {
    assert_eq!(read(GOOD, DISTRICTS), Vec::<String>::new());
}

#[test]
fn all_mistakes_are_told_at_once_with_their_places() {
    let found = paths(&[
        (r#"name = { ar = "بلدية", en = "Town" }"#, r#"name = { ar = "بلدية" }"#),
        ("#0E5A63", "url(x)"),
        (r#"region = "OM""#, r#"region = "Oman""#),
        (r#"parent = "streets""#, r#"parent = "street""#),
        (r#"kinds = ["complaint"]"#, r#"kinds = ["complaint", "praise"]"#),
        (r#"department = "roads""#, r#"department = "lighting""#),
        (r#"district = "north""#, r#"district = "south""#),
        (r#"kind = "privacy""#, r#"kind = "participation""#),
        ("KYQZIXYIU6NE32HTKO5JXI5E2S366557", "not base32"),
    ]);
    let expected = [
        "municipality.name.en",
        "municipality.region",
        "municipality.colours.sea-600",
        "categories[1].kinds[1]",
        "categories[1].department",
        "categories[1].parent",
        "categories[1].routes[0].district",
        "policies[1].version",
        "policies",
        "staff[0].demo_totp_secret",
    ];
    for path in expected {
        assert!(found.iter().any(|found| found == path), "{path} is missing in {found:?}");
    }
    assert_eq!(found.len(), expected.len(), "{found:?}");
}

#[test]
fn the_reasons_of_a_policy_are_told_apart() {
    let text = r#"body = { ar = "نص", en = "Text" }"#;
    let reasons = r#"reasons = [{ reason = "spam" }, { reason = "spam" }, { reason = "dislike", clause = { ar = "لا" } }]"#;
    let found = paths(&[(text, &format!("{text}\n{reasons}"))]);
    assert_eq!(found, ["policies[0].reasons[1].reason", "policies[0].reasons[2].reason", "policies[0].reasons[2].clause.en"]);
    assert_eq!(paths(&[(text, &format!("{text}\nreasons = []"))]), ["policies[0].reasons"]);
}

#[test]
fn promises_that_cannot_be_kept_are_told() {
    let found = paths(&[
        (r#"weekend = ["friday", "saturday"]"#, r#"weekend = ["friday", "yesterday"]"#),
        (r#"sunday = ["07:30-14:30"]"#, r#"sunday = ["7-14"]"#),
        (r#"to = "2026-11-26""#, r#"to = "tomorrow""#),
        ("answer_hours = 24", "answer_hours = 0"),
        (r#"category = "streets""#, r#"category = "seas""#),
        ("resolution_hours = 70", "resolution_hours = 7"),
        ("warn_percent = 80", "warn_percent = 120"),
        (r#"email = "duty@alsahil.example""#, r#"email = "duty""#),
    ]);
    let expected = [
        "municipality.calendar.weekend[1]",
        "municipality.calendar.hours.sunday[0]",
        "municipality.calendar.holidays[0].to",
        "municipality.duty_desk.email",
        "service_levels[0].answer_hours",
        "service_levels[1].category",
        "service_levels[1].resolution_hours",
        "service_levels[1].warn_percent",
    ];
    assert_eq!(found, expected);
    assert_eq!(paths(&[(r#"monday = ["07:30-14:30"]"#, "")]), ["municipality.calendar.hours.monday"]);
    assert_eq!(paths(&[(r#"time_zone = "Asia/Muscat""#, r#"time_zone = "Asia/Salalah""#)]), ["municipality.time_zone"]);
    let same = (
        r#"category = "streets"
kind = "complaint""#,
        r#"priority = "high""#,
    );
    assert_eq!(paths(&[same]), ["service_levels[1]"]);
}

#[test]
fn working_hours_are_promised_only_where_there_are_any() {
    let start = GOOD.find("[municipality.calendar]").unwrap();
    let end = GOOD.find("[[service_levels]]").unwrap();
    let without = format!("{}{}", &GOOD[..start], &GOOD[end..]);
    let mistakes = read(&without, DISTRICTS);
    assert_eq!(mistakes.len(), 1, "{mistakes:?}");
    assert!(mistakes[0].starts_with("service_levels[1].basis: "));
}

#[test]
fn unknown_keys_are_refused_with_their_line() {
    let mistakes = read(&GOOD.replace("hotline =", "hot_line ="), DISTRICTS);
    assert_eq!(mistakes.len(), 1);
    assert!(mistakes[0].starts_with("line ") && mistakes[0].contains("hot_line"), "{mistakes:?}");
}

#[test]
fn roles_and_departments_go_together() {
    assert_eq!(paths(&[(r#"role = "department_officer", department = "roads""#, r#"role = "department_officer""#)]).len(), 1);
    assert_eq!(paths(&[(r#"role = "department_officer""#, r#"role = "auditor""#)]), ["staff[0].roles[0].department"]);
    assert_eq!(paths(&[(r#"role = "department_officer", department = "roads""#, r#"role = "resident""#)]), ["staff[0].roles[0].role"]);
}

#[test]
fn outlines_are_closed_and_do_not_cross_themselves() {
    let with = |ring: &str| {
        let geojson = DISTRICTS.replace("[[54.0, 17.0], [54.1, 17.0], [54.1, 17.1], [54.0, 17.0]]", ring);
        read(GOOD, &geojson).join("; ")
    };
    assert_eq!(with("[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]"), "");
    assert!(with("[[0, 0], [1, 0], [1, 1], [0, 1]]").contains("not closed"));
    assert!(with("[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]").contains("cross"));
    assert!(with("[[17, 120], [1, 1], [1, 0], [17, 120]]").contains("[17, 120] is not"));
    assert!(read(GOOD, "{").join("; ").starts_with("districts_file: "));
}

#[test]
fn a_missing_file_is_a_mistake_of_its_key() {
    assert!(paths(&[("districts.geojson", "elsewhere.geojson")]).contains(&"districts_file".to_owned()));
}

/// The profile that the demonstration runs on.
#[test]
fn the_demo_profile_is_good() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/profiles");
    let text = std::fs::read_to_string(folder.join("al-sahil.toml")).unwrap();
    let beside = |name: &str| std::fs::read_to_string(folder.join(name)).map_err(|error| error.to_string());
    let mistakes: Vec<String> = Profile::read(&text, beside).err().into_iter().flatten().map(|mistake| mistake.to_string()).collect();
    assert_eq!(mistakes, Vec::<String>::new());
}
