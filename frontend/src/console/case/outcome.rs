//! How a case ended: one of the closing reasons that fit it.

use majlis_contract::ClosingReasonId;
use majlis_contract::case::{CaseAction, CaseView, ResolveCase};
use majlis_contract::closing_reason::ClosingReasonRef;
use majlis_contract::problem::FieldCode;
use majlis_contract::validation;
use validator::{Validate, ValidationErrors};
use yew::prelude::*;

use crate::api::case::list_case_closing_reasons;
use crate::i18n::here;
use crate::load::{Load, use_load};
use crate::t;
use crate::ui::Select;

/// What is sent. Staff choose a reason wherever one fits; other programs may leave it out.
#[derive(Debug, Clone, PartialEq)]
pub struct Ending {
    pub body: ResolveCase,
    /// There are reasons to choose from.
    pub any_fits: bool,
}

impl Validate for Ending {
    fn validate(&self) -> Result<(), ValidationErrors> {
        let mut errors = self.body.validate().err().unwrap_or_default();
        if self.any_fits && self.body.closing_reason_id.is_none() {
            errors.add("closing_reason_id", validation::error(FieldCode::Required));
        }
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }
}

/// The reasons that fit the case, or may fit it yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Reasons(Load<Vec<ClosingReasonRef>>);

impl Reasons {
    /// Nobody finishes a case before it is known whether there are reasons to choose from.
    pub fn on_their_way(&self) -> bool {
        self.0 == Load::Pending
    }

    /// None also when they could not be read: the work goes on without.
    pub fn list(&self) -> &[ClosingReasonRef] {
        match &self.0 {
            Load::Ready(list) => list,
            _ => &[],
        }
    }
}

/// Reads them when somebody may resolve the case.
#[hook]
pub fn use_reasons(case: &CaseView) -> Reasons {
    let wanted = case.permitted.contains(&CaseAction::Resolve);
    let list = use_load((case.id, case.category.id, wanted), |(id, _, wanted)| async move {
        if wanted { list_case_closing_reasons(id).await.map(|page| page.items) } else { Ok(Vec::new()) }
    });
    Reasons(list.state)
}

#[derive(Properties, PartialEq)]
pub struct OutcomeProps {
    pub id: AttrValue,
    pub reasons: Reasons,
    pub value: Option<ClosingReasonId>,
    pub onchosen: Callback<Option<ClosingReasonId>>,
    pub error: Option<AttrValue>,
}

#[component]
pub fn Outcome(props: &OutcomeProps) -> Html {
    let reasons = props.reasons.list();
    if reasons.is_empty() {
        return Html::default();
    }
    let options = vec![(None, reasons.iter().map(|reason| (reason.id.to_string(), here(&reason.name))).collect())];
    let value = props.value.map(|id| id.to_string()).unwrap_or_default();
    let onchange = props.onchosen.reform(|id: String| id.parse().ok());
    html! {
        <Select id={props.id.clone()} label={t!("resolve-outcome")} {value} {options} none={t!("choose-one")} {onchange} error={props.error.clone()} />
    }
}
