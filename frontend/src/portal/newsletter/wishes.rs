//! What somebody wants to get: the fields of it.

use majlis_contract::Language;
use majlis_contract::newsletter::NewsletterWishes;
use majlis_contract::subject::{Axis, ParticipationKind};
use yew::prelude::*;

use crate::form::field_id;
use crate::i18n::{Label, text};
use crate::t;
use crate::ui::{Choice, ChoiceGroup};

/// What ticking something does, and whether it is ticked now.
type Change = Box<dyn Fn(&mut NewsletterWishes, bool)>;

#[derive(Properties, PartialEq)]
pub struct WishesFieldsProps {
    pub wishes: NewsletterWishes,
    pub onchange: Callback<NewsletterWishes>,
    /// What is wrong with choosing nothing.
    #[prop_or_default]
    pub error: Option<AttrValue>,
}

#[component]
pub fn WishesFields(props: &WishesFieldsProps) -> Html {
    let wishes = &props.wishes;
    let with = |set: Change| {
        let (old, onchange) = (wishes.clone(), props.onchange.clone());
        Callback::from(move |on: bool| {
            let mut new = old.clone();
            set(&mut new, on);
            onchange.emit(new);
        })
    };
    let language = |one: Language| {
        let onchange = with(Box::new(move |wishes, _| wishes.language = one));
        let label = text(&format!("newsletter-language-{one}"), &[]);
        html! { <Choice name="language" value={one.to_string()} checked={wishes.language == one} label={html! { <>{ label }</> }} {onchange} /> }
    };
    let axis = |one: Axis| {
        let onchange = with(Box::new(move |wishes, on| toggle(&mut wishes.axes, one, on)));
        html! { <Choice name="axes" many={true} value={one.to_string()} checked={wishes.axes.contains(&one)} label={html! { <>{ one.label() }</> }} {onchange} /> }
    };
    let kind = |one: ParticipationKind| {
        let onchange = with(Box::new(move |wishes, on| toggle(&mut wishes.kinds, one, on)));
        html! { <Choice name="kinds" many={true} value={one.to_string()} checked={wishes.kinds.contains(&one)} label={html! { <>{ one.label() }</> }} {onchange} /> }
    };
    html! {
        <>
            <ChoiceGroup id={field_id("/wishes/language")} legend={t!("newsletter-language")}>
                { for Language::ALL.iter().map(|one| language(*one)) }
            </ChoiceGroup>
            <ChoiceGroup id={field_id("/wishes/digest")} legend={t!("newsletter-what")} error={props.error.clone()}>
                <Choice name="digest" many={true} checked={wishes.digest} label={html! { <>{ t!("newsletter-digest") }</> }}
                    hint={Some(html! { <>{ t!("newsletter-digest-hint") }</> })} onchange={with(Box::new(|wishes, on| wishes.digest = on))} />
                <Choice name="letters" many={true} checked={wishes.letters} label={html! { <>{ t!("newsletter-letters") }</> }}
                    hint={Some(html! { <>{ t!("newsletter-letters-hint") }</> })} onchange={with(Box::new(|wishes, on| wishes.letters = on))} />
            </ChoiceGroup>
            <ChoiceGroup id={field_id("/wishes/axes")} legend={t!("newsletter-axes")} hint={Some(html! { <>{ t!("newsletter-all") }</> })}>
                { for Axis::ALL.iter().map(|one| axis(*one)) }
            </ChoiceGroup>
            <ChoiceGroup id={field_id("/wishes/kinds")} legend={t!("newsletter-kinds")} hint={Some(html! { <>{ t!("newsletter-all") }</> })}>
                { for ParticipationKind::ALL.iter().map(|one| kind(*one)) }
            </ChoiceGroup>
        </>
    }
}

fn toggle<T: PartialEq>(chosen: &mut Vec<T>, one: T, on: bool) {
    chosen.retain(|other| *other != one);
    if on {
        chosen.push(one);
    }
}
