//! How one's name is shown with what one writes.

use majlis_contract::account::AccountView;
use majlis_contract::role::PublicName;
use majlis_domain::text::initials;
use yew::prelude::*;

use crate::i18n::Label;
use crate::t;
use crate::ui::Select;

#[derive(Properties, PartialEq)]
pub struct NameChoiceProps {
    pub id: AttrValue,
    pub account: AccountView,
    /// As the account says, unless told.
    pub chosen: Option<PublicName>,
    #[prop_or_default]
    pub hint: bool,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    pub onchange: Callback<Option<PublicName>>,
}

/// Who has told no name has none to show.
#[component]
pub fn NameChoice(props: &NameChoiceProps) -> Html {
    let Some(name) = &props.account.name else { return Html::default() };
    let chosen = props.chosen.unwrap_or(props.account.public_name);
    let text = |which: PublicName| match which {
        PublicName::Anonymous => which.label(),
        PublicName::Initials => t!("name-initials", initials = initials(name)),
        PublicName::Name => t!("name-full", name = name),
    };
    let options = [PublicName::Anonymous, PublicName::Initials, PublicName::Name];
    let options = vec![(None, options.into_iter().map(|which| (which.word().to_owned(), text(which))).collect())];
    let hint = props.hint.then(|| html! { <>{ t!("name-shown-hint") }</> });
    html! {
        <Select id={props.id.clone()} label={t!("name-shown")} {hint} error={props.error.clone()} value={chosen.word().to_owned()} {options}
            onchange={props.onchange.reform(|word: String| word.parse().ok())} />
    }
}
