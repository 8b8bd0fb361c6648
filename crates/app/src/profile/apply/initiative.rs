//! Makes the rows of a profile's kinds of initiatives.

use majlis_contract::Bilingual;
use majlis_contract::initiative::DistrictThreshold;
use majlis_persistence::entity::initiative_kind;
use uuid::Uuid;

use super::super::Profile;
use super::super::form::{DistrictTermsForm, InitiativeKindForm};
use super::rows::{Codes, id, json, number};
use crate::{AppError, AppResult};

pub fn initiative_kinds(profile: &Profile, codes: &Codes, mut new_id: impl FnMut() -> Uuid) -> AppResult<Vec<initiative_kind::Model>> {
    let few = |number: u32| i32::try_from(number).map_err(AppError::internal);
    let row = |(position, form): (usize, &InitiativeKindForm)| {
        let own = |(code, terms): (&String, &DistrictTermsForm)| {
            let (threshold, term_days, study_days) = terms.numbers();
            Ok(DistrictThreshold { district_id: id(&codes.districts, code)?.into(), threshold, term_days, study_days })
        };
        Ok(initiative_kind::Model {
            id: new_id(),
            code: form.code.clone(),
            name: json(Bilingual::from(&form.name))?,
            description: json(Bilingual::from(&form.description))?,
            threshold: few(form.threshold)?,
            district_thresholds: json(form.district_thresholds.iter().map(own).collect::<AppResult<Vec<_>>>()?)?,
            term_days: few(form.term_days)?,
            cosponsors: few(form.cosponsors)?,
            minimum_age: form.minimum_age.map(few).transpose()?,
            residents_only: form.residents_only,
            confirmed_contact: form.confirmed_contact,
            study_days: few(form.study_days)?,
            position: number(position)?,
            retired_at: None,
            managed: false,
            version: 1,
        })
    };
    profile.form.initiative_kinds.iter().enumerate().map(row).collect()
}
