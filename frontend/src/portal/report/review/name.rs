//! How the name is shown, should the report be published.

use majlis_contract::role::PublicName;
use majlis_domain::text::initials;
use yew::prelude::*;

use crate::i18n::Label;
use crate::portal::report::draft::{Draft, Editor};
use crate::t;
use crate::ui::{Choice, ChoiceGroup};

#[derive(Properties, PartialEq)]
pub struct PublicNameChoiceProps {
    pub draft: UseReducerHandle<Draft>,
    pub editor: Editor,
    /// Who has told no name is not asked how to show it.
    pub name: Option<String>,
    /// The account's choice.
    #[prop_or_default]
    pub usual: PublicName,
}

#[component]
pub fn PublicNameChoice(props: &PublicNameChoiceProps) -> Html {
    let Some(name) = &props.name else { return Html::default() };
    let chosen = props.draft.public_name.unwrap_or(props.usual);
    let choice = |which: PublicName| {
        let editor = props.editor.clone();
        let onchange = Callback::from(move |_| editor.change(move |draft| draft.public_name = Some(which)));
        let hint = match which {
            PublicName::Anonymous => html! { <>{ t!("public-name-anonymous-hint") }</> },
            PublicName::Initials => html! { <bdi>{ initials(name) }</bdi> },
            PublicName::Name => html! { <bdi>{ name.clone() }</bdi> },
        };
        html! {
            <Choice name="public-name" value={which.word()} checked={chosen == which} label={html! { <>{ which.label() }</> }} {hint} {onchange} />
        }
    };
    html! {
        <ChoiceGroup id="f-public_name" legend={t!("report-public-name")} hint={html! { <>{ t!("report-public-name-hint") }</> }}>
            { choice(PublicName::Anonymous) }
            { choice(PublicName::Initials) }
            { choice(PublicName::Name) }
        </ChoiceGroup>
    }
}
