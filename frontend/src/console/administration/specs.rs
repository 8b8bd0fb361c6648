//! The kinds of things that are set up by the one pattern.

use majlis_contract::case::{CaseKind, CaseState, ClockBasis, Priority, RejectionReason};
use majlis_contract::change::SubjectKind;
use majlis_contract::district::Outline;
use majlis_contract::template::{Placeholder, TemplatePurpose};
use serde_json::Value;

use super::section::Section;
use super::spec::{Column, FieldSpec, Kind, Lists, Spec};
use super::value::{Draft, named};
use crate::console::options;
use crate::i18n::{Label, here, text};
use crate::t;

/// How a section's things are described; none where they have pages of their own.
pub fn of(section: Section) -> Option<&'static Spec> {
    match section {
        Section::Departments => Some(&DEPARTMENT),
        Section::Categories => Some(&CATEGORY),
        Section::Districts => Some(&DISTRICT),
        Section::Templates => Some(&TEMPLATE),
        Section::ClosingReasons => Some(&CLOSING_REASON),
        Section::ServiceLevels => Some(&LEVEL),
        Section::InitiativeKinds => Some(&super::initiative_kind::SPEC),
        Section::Staff | Section::Calendar | Section::Policies | Section::Settings => None,
    }
}

static DEPARTMENT: Spec = Spec {
    subject: SubjectKind::Department,
    path: "departments",
    add: || t!("department-add"),
    lead: || t!("department-lead"),
    fields: department,
    columns: &[],
    grouped: true,
};

static DISTRICT: Spec = Spec {
    subject: SubjectKind::District,
    path: "districts",
    add: || t!("district-add"),
    lead: || t!("district-lead"),
    fields: district,
    columns: &[Column { heading: || t!("field-outline"), text: |thing, _| t!("district-corners", count = corners(thing)) }],
    grouped: false,
};

static CATEGORY: Spec = Spec {
    subject: SubjectKind::Category,
    path: "categories",
    add: || t!("category-add"),
    lead: || t!("category-lead"),
    fields: category,
    columns: &[
        Column { heading: || t!("field-kinds"), text: |thing, _| words::<CaseKind>(&thing["kinds"]) },
        Column { heading: || t!("field-priority"), text: |thing, _| priority_of(thing) },
    ],
    grouped: true,
};

static TEMPLATE: Spec = Spec {
    subject: SubjectKind::Template,
    path: "templates",
    add: || t!("template-add"),
    lead: || t!("template-lead"),
    fields: template,
    columns: &[Column { heading: || t!("field-purpose"), text: |thing, _| purpose_of(thing) }],
    grouped: false,
};

static CLOSING_REASON: Spec = Spec {
    subject: SubjectKind::ClosingReason,
    path: "closing-reasons",
    add: || t!("closing-reason-add"),
    lead: || t!("closing-reason-lead"),
    fields: closing_reason,
    columns: &[],
    grouped: false,
};

static LEVEL: Spec = Spec {
    subject: SubjectKind::ServiceLevel,
    path: "service-levels",
    add: || t!("level-add"),
    lead: || t!("level-lead"),
    fields: level,
    columns: &[
        Column { heading: || t!("field-answer-hours"), text: |thing, _| thing["answer_hours"].to_string() },
        Column {
            heading: || t!("field-resolution-hours"),
            text: |thing, _| thing["resolution_hours"].as_u64().map(|hours| hours.to_string()).unwrap_or_default(),
        },
    ],
    grouped: false,
};

fn purpose_of(thing: &Value) -> String {
    thing["purpose"].as_str().map(|word| text(&format!("template-purpose-{word}"), &[])).unwrap_or_default()
}

fn corners(thing: &Value) -> usize {
    Outline::read(&thing["outline"]).unwrap_or_default().corners()
}

/// The words of a list, each by its text.
pub fn words<W: Label>(list: &Value) -> String {
    let labels = list.as_array().into_iter().flatten().filter_map(Value::as_str);
    labels.filter_map(|word| W::WORDS.iter().find(|known| known.word() == word)).map(|word| word.label()).collect::<Vec<_>>().join(" · ")
}

/// Groups have no priority of their own.
fn priority_of(thing: &Value) -> String {
    let word = thing["priority"].as_str().filter(|_| !thing["parent_id"].is_null());
    word.map(|word| text(&format!("priority-{word}"), &[])).unwrap_or_default()
}

pub(super) fn code(new: bool) -> Option<FieldSpec> {
    new.then(|| FieldSpec::new("code", t!("field-code"), Kind::Code).hint(t!("field-code-hint")).optional())
}

pub(super) fn position() -> FieldSpec {
    FieldSpec::new("position", t!("field-position"), Kind::Number).hint(t!("field-position-hint")).optional()
}

pub(super) fn name() -> FieldSpec {
    FieldSpec::new("name", t!("field-name"), Kind::Bilingual { long: false })
}

fn many<W: Label>() -> Kind {
    Kind::Many(W::WORDS.iter().map(|word| (word.word().to_owned(), word.label())).collect())
}

fn department(lists: &Lists, draft: &Draft, new: bool) -> Vec<FieldSpec> {
    let all = lists.departments.ready().map(Vec::as_slice).unwrap_or_default();
    let own = draft.text("id");
    let heads = all.iter().filter(|head| head.parent_id.is_none() && head.id.to_string() != own);
    let options = vec![(None, heads.map(|head| (head.id.to_string(), here(&head.name))).collect())];
    let parent = Kind::Choice { options, none: Some(t!("department-no-parent")) };
    let fields = [name(), FieldSpec::new("parent_id", t!("field-directorate"), parent).optional(), position()];
    fields.into_iter().chain(code(new)).collect()
}

fn district(_: &Lists, _: &Draft, new: bool) -> Vec<FieldSpec> {
    let outline = FieldSpec::new("outline", t!("field-outline"), Kind::Outline).hint(t!("field-outline-hint"));
    [name(), outline, position()].into_iter().chain(code(new)).collect()
}

fn category(lists: &Lists, draft: &Draft, new: bool) -> Vec<FieldSpec> {
    let all = lists.categories.ready().map(Vec::as_slice).unwrap_or_default();
    let groups = all.iter().filter(|group| group.parent_id.is_none());
    let options = vec![(None, groups.map(|group| (group.id.to_string(), here(&group.name))).collect())];
    let is_group = draft.text("parent_id").is_empty();
    let none = (new || is_group).then(|| t!("category-no-parent"));
    let parent = FieldSpec::new("parent_id", t!("field-group"), Kind::Choice { options, none }).optional();
    let hint = FieldSpec::new("hint", t!("field-hint"), Kind::Bilingual { long: false }).hint(t!("field-hint-hint")).optional();
    let mut fields = vec![name()];
    // What has been a group stays one.
    if new || !is_group {
        fields.push(parent);
    }
    fields.extend([hint, FieldSpec::new("icon", t!("field-icon"), Kind::Icon)]);
    let departments = options::departments(lists.departments.ready());
    let department = |none: Option<String>| Kind::Choice { options: departments.clone(), none };
    if is_group {
        fields.push(FieldSpec::new("department_id", t!("filter-department"), department(Some(t!("category-no-department")))).optional());
    } else {
        fields.extend([
            FieldSpec::new("kinds", t!("field-kinds"), many::<CaseKind>()),
            FieldSpec::new("priority", t!("field-priority"), Kind::Choice { options: options::words::<Priority>(), none: None }).optional(),
            FieldSpec::new("department_id", t!("filter-department"), department(Some(t!("routing-none")))),
            FieldSpec::new("routes", t!("field-routes"), Kind::Routes).hint(t!("field-routes-hint")).optional(),
            FieldSpec::new("keywords", t!("field-keywords"), Kind::Words).hint(t!("field-keywords-hint")).optional(),
        ]);
    }
    fields.push(FieldSpec::new("weight", t!("field-weight"), Kind::Number).hint(t!("field-weight-hint")).optional());
    fields.push(position());
    fields.extend(code(new));
    fields
}

fn template(lists: &Lists, draft: &Draft, new: bool) -> Vec<FieldSpec> {
    let purposes = Kind::Choice { options: options::words::<TemplatePurpose>(), none: new.then(|| t!("choose-one")) };
    let mut fields = vec![
        name(),
        FieldSpec::new("purpose", t!("field-purpose"), purposes),
        FieldSpec::new("text", t!("field-text"), Kind::Bilingual { long: true }).hint(t!("field-text-hint", placeholders = placeholders())),
    ];
    if draft.text("purpose") == TemplatePurpose::Rejection.as_str() {
        let reasons = Kind::Choice { options: options::words::<RejectionReason>(), none: Some(t!("choose-one")) };
        fields.push(FieldSpec::new("rejection_reason", t!("reject-reason"), reasons));
    }
    fields.extend([
        fitting_categories(lists),
        FieldSpec::new("states", t!("field-states"), many::<CaseState>()).hint(t!("field-states-hint")).optional(),
        position(),
    ]);
    fields.extend(code(new));
    fields
}

fn closing_reason(lists: &Lists, _: &Draft, new: bool) -> Vec<FieldSpec> {
    [name(), fitting_categories(lists), position()].into_iter().chain(code(new)).collect()
}

/// The categories and groups that something is offered for.
fn fitting_categories(lists: &Lists) -> FieldSpec {
    let all = lists.categories.ready().map(Vec::as_slice).unwrap_or_default();
    let heads = all.iter().filter(|head| head.parent_id.is_none());
    let with_members = heads.flat_map(|head| std::iter::once(head).chain(all.iter().filter(|member| member.parent_id == Some(head.id))));
    let groups = with_members.map(|category| {
        let group = category.parent_id.is_none();
        (category.id.to_string(), if group { t!("template-whole-group", name = here(&category.name)) } else { here(&category.name) })
    });
    let field = FieldSpec::new("category_ids", t!("field-category-ids"), Kind::Many(groups.collect()));
    field.hint(t!("field-category-ids-hint")).optional()
}

fn level(lists: &Lists, _: &Draft, new: bool) -> Vec<FieldSpec> {
    let all = lists.categories.ready().map(Vec::as_slice).unwrap_or_default();
    let heads = all.iter().filter(|head| head.parent_id.is_none());
    let whole = heads.map(|head| (head.id.to_string(), t!("template-whole-group", name = here(&head.name)))).collect();
    let categories = std::iter::once((Some(t!("field-group")), whole)).chain(options::categories(lists.categories.ready(), None)).collect();
    let choice = |options, none: String| Kind::Choice { options, none: Some(none) };
    let number = |name, label, hint| FieldSpec::new(name, label, Kind::Number).hint(hint);
    let fields = [
        FieldSpec::new("category_id", t!("filter-category"), choice(categories, t!("level-all-categories"))).optional(),
        FieldSpec::new("priority", t!("field-priority"), choice(options::words::<Priority>(), t!("level-all-priorities"))).optional(),
        FieldSpec::new("kind", t!("filter-kind"), choice(options::words::<CaseKind>(), t!("level-all-kinds"))).optional(),
        number("answer_hours", t!("field-answer-hours"), t!("field-answer-hours-hint")),
        number("resolution_hours", t!("field-resolution-hours"), t!("field-resolution-hours-hint")).optional(),
        FieldSpec::new("basis", t!("field-basis"), Kind::Choice { options: options::words::<ClockBasis>(), none: None }).optional(),
        number("warn_percent", t!("field-warn-percent"), t!("field-warn-percent-hint")).optional(),
        number("escalate_hours", t!("field-escalate-hours"), t!("field-escalate-hours-hint")).optional(),
        position(),
    ];
    fields.into_iter().chain(code(new)).collect()
}

/// Under which group or directorate a thing stands.
pub fn group_of(thing: &Value, all: &[Value]) -> Option<String> {
    named(all, &thing["parent_id"])
}

/// All placeholders as they are written in a text.
fn placeholders() -> String {
    Placeholder::ALL.iter().map(|placeholder| format!("{{{placeholder}}}")).collect::<Vec<_>>().join(" ")
}
