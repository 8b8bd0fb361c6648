//! How a kind of initiatives is described.

use majlis_contract::change::SubjectKind;

use super::spec::{Column, FieldSpec, Kind, Lists, Spec};
use super::specs::{code, name, position};
use super::value::Draft;
use crate::t;

pub static SPEC: Spec = Spec {
    subject: SubjectKind::InitiativeKind,
    path: "initiative-kinds",
    add: || t!("initiative-kind-add"),
    lead: || t!("initiative-kind-lead"),
    fields,
    columns: &[
        Column { heading: || t!("field-threshold"), text: |thing, _| thing["threshold"].to_string() },
        Column { heading: || t!("field-term-days"), text: |thing, _| thing["term_days"].to_string() },
    ],
    grouped: false,
};

fn fields(_: &Lists, _: &Draft, new: bool) -> Vec<FieldSpec> {
    let number = |name, label| FieldSpec::new(name, label, Kind::Number);
    let all = [
        name(),
        FieldSpec::new("description", t!("field-description"), Kind::Bilingual { long: true }),
        number("threshold", t!("field-threshold")),
        number("term_days", t!("field-term-days")),
        number("cosponsors", t!("field-cosponsors")),
        number("minimum_age", t!("field-minimum-age")).hint(t!("field-minimum-age-hint")).optional(),
        FieldSpec::new("residents_only", t!("field-residents-only"), Kind::Flag),
        FieldSpec::new("confirmed_contact", t!("field-confirmed-contact"), Kind::Flag),
        number("study_days", t!("field-study-days")),
        FieldSpec::new("district_thresholds", t!("field-district-terms"), Kind::DistrictTerms)
            .hint(t!("field-district-terms-hint"))
            .optional(),
        position(),
    ];
    all.into_iter().chain(code(new)).collect()
}
