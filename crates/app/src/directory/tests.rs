use chrono::Duration;
use majlis_persistence::entity::{category, category_route, department, district, policy, service_level};
use majlis_persistence::municipality::Rows;
use serde_json::{Value, json};
use uuid::Uuid;

use super::*;

const NORTH: Uuid = Uuid::from_u128(1);
const SOUTH: Uuid = Uuid::from_u128(2);
const LIGHTING: Uuid = Uuid::from_u128(11);
const ROADS: Uuid = Uuid::from_u128(12);
const CLOSED_DOWN: Uuid = Uuid::from_u128(13);
const GROUP: Uuid = Uuid::from_u128(21);
const LAMP: Uuid = Uuid::from_u128(22);
const POLE: Uuid = Uuid::from_u128(23);
const OLD: Uuid = Uuid::from_u128(24);

fn moment() -> DateTime<Utc> {
    DateTime::from_timestamp(1_760_000_000, 0).unwrap()
}

fn name(text: &str) -> Value {
    json!({ "ar": text, "en": text })
}

fn district(id: Uuid, south: f64) -> district::Model {
    let (x, y) = (54.0, south);
    let outline = json!([[x, y], [x + 0.1, y], [x + 0.1, y + 0.1], [x, y + 0.1], [x, y]]);
    district::Model { id, code: format!("d{id}"), name: name("حي"), outline, position: 0, retired_at: None, managed: false, version: 1 }
}

fn department(id: Uuid, retired: bool) -> department::Model {
    let retired_at = retired.then(moment);
    department::Model {
        id,
        code: format!("p{id}"),
        name: name("قسم"),
        parent_id: None,
        position: 0,
        retired_at,
        managed: false,
        version: 1,
    }
}

fn category(id: Uuid, parent_id: Option<Uuid>, department_id: Option<Uuid>, retired: bool) -> category::Model {
    category::Model {
        id,
        code: format!("c{id}"),
        parent_id,
        department_id,
        name: name("نوع"),
        hint: None,
        icon: "lamp".into(),
        keywords: json!([]),
        kinds: json!(["complaint"]),
        priority: "medium".into(),
        weight: 1,
        position: 0,
        retired_at: retired.then(moment),
        managed: false,
        version: 1,
    }
}

fn policy(version: i32, effective_at: DateTime<Utc>) -> policy::Model {
    let id = Uuid::from_u128(30 + version as u128);
    policy::Model { id, kind: "participation".into(), version, title: name("سياسة"), body: name("نص"), reasons: None, effective_at }
}

fn level(code: &str, category_id: Option<Uuid>, answer_hours: i32) -> service_level::Model {
    service_level::Model {
        id: Uuid::from_u128(answer_hours as u128),
        code: code.into(),
        kind: None,
        category_id,
        priority: None,
        answer_hours,
        resolution_hours: None,
        basis: "clock".into(),
        warn_percent: 75,
        escalate_hours: 24,
        position: 0,
        retired_at: None,
        managed: false,
        version: 1,
    }
}

fn directory() -> Directory {
    let settings = json!({
        "name": name("بلدية"), "hotline": "1100", "country_code": "+968", "time_zone": "Asia/Muscat", "region": "OM",
        "default_language": "ar", "guests_may_report": true, "answer_hours": 72, "reopen_days": 7, "reference_prefix": "MJ",
        "map": { "latitude": 17.0, "longitude": 54.0, "zoom": 12, "tiles": null, "attribution": null }, "colours": []
    });
    let route = |id: u128, district_id: Uuid, department_id: Uuid| category_route::Model {
        id: Uuid::from_u128(id),
        category_id: LAMP,
        district_id,
        department_id,
    };
    Directory::read(Rows {
        settings,
        version: 1,
        managed: false,
        has_mark: false,
        districts: vec![district(NORTH, 17.1), district(SOUTH, 17.0)],
        departments: vec![department(LIGHTING, false), department(ROADS, false), department(CLOSED_DOWN, true)],
        categories: vec![
            category(GROUP, None, Some(ROADS), false),
            category(LAMP, Some(GROUP), Some(LIGHTING), false),
            category(POLE, Some(GROUP), Some(CLOSED_DOWN), false),
            category(OLD, Some(GROUP), Some(LIGHTING), true),
        ],
        routes: vec![route(41, SOUTH, ROADS)],
        policies: vec![policy(1, moment()), policy(2, moment() + Duration::days(1))],
        service_levels: vec![level("all", None, 72), level("group", Some(GROUP), 24)],
        closing_reasons: Vec::new(),
        initiative_kinds: Vec::new(),
    })
    .unwrap()
}

#[test]
fn the_district_decides_who_answers() {
    let directory = directory();
    let routed = |category: Uuid, district: Option<Uuid>| directory.department_for(category.into(), district.map(Into::into));
    assert_eq!(routed(LAMP, Some(NORTH)), Some(LIGHTING.into()));
    assert_eq!(routed(LAMP, Some(SOUTH)), Some(ROADS.into()));
    assert_eq!(routed(LAMP, None), Some(LIGHTING.into()));
    // A department that was closed gets nothing: the group's takes over.
    assert_eq!(routed(POLE, None), Some(ROADS.into()));
    assert_eq!(routed(OLD, None), None);
}

#[test]
fn points_find_their_district() {
    let directory = directory();
    assert_eq!(directory.district_at(54.05, 17.15), Some(NORTH.into()));
    assert_eq!(directory.district_at(54.05, 17.05), Some(SOUTH.into()));
    assert_eq!(directory.district_at(54.105, 17.05), None);
    assert!(directory.covers(54.105, 17.05));
    assert!(!directory.covers(54.2, 17.05));
    assert!(!directory.covers(0.0, 0.0));
}

#[test]
fn retired_things_keep_their_names_and_are_not_listed() {
    let directory = directory();
    assert!(directory.category(OLD.into()).is_none());
    assert!(directory.category_ref(OLD.into()).is_some());
    assert_eq!(directory.departments.len(), 2);
    assert!(directory.department_ref(CLOSED_DOWN.into()).is_some());
}

/// Cases of it are open, and were promised what its group is.
#[test]
fn a_retired_category_keeps_the_promise_of_its_group() {
    let directory = directory();
    let promised = |category: Uuid| directory.terms(CaseKind::Complaint, category.into(), Priority::Medium).answer_hours;
    assert_eq!((promised(LAMP), promised(OLD)), (24, 24));
}

#[test]
fn the_line_of_a_department_ends() {
    let mut directory = directory();
    let ids = |line: Vec<DepartmentId>| line.into_iter().map(|id| id.0).collect::<Vec<_>>();
    directory.departments[0].parent_id = Some(ROADS.into());
    assert_eq!(ids(directory.line_of(LIGHTING.into())), [LIGHTING, ROADS]);
    assert_eq!(ids(directory.line_of(CLOSED_DOWN.into())), [CLOSED_DOWN]);
    directory.departments[1].parent_id = Some(LIGHTING.into());
    assert_eq!(ids(directory.line_of(LIGHTING.into())), [LIGHTING, ROADS], "even when it bites its tail");
}

#[test]
fn a_policy_comes_into_force_at_its_time() {
    let directory = directory();
    let version = |now| directory.policy_in_force(PolicyKind::Participation, now).map(|policy| policy.version);
    assert_eq!(version(moment() - Duration::seconds(1)), None);
    assert_eq!(version(moment()), Some(1));
    assert_eq!(version(moment() + Duration::days(1)), Some(2));
    assert_eq!(directory.view(moment(), true).policies, vec![PolicyId(Uuid::from_u128(31))]);
}
