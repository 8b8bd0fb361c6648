//! What looks like personal data in the texts that are about to be public.

use majlis_domain::personal_data::{PersonalData, find};
use yew::prelude::*;

use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Choice, Tone};

#[derive(Properties, PartialEq)]
pub struct FoundProps {
    pub texts: Vec<String>,
    /// A value is to be taken out, wherever it stands.
    pub ontake: Callback<String>,
    /// What is still there is meant to be public.
    pub checked: bool,
    pub oncheck: Callback<bool>,
}

/// One line for each number or address, with a way to take it out; and the question whether the rest may stay.
#[component]
pub fn Found(props: &FoundProps) -> Html {
    let mut values: Vec<(PersonalData, String)> = Vec::new();
    for text in &props.texts {
        for finding in find(text) {
            let value = text.get(finding.start..finding.end).unwrap_or_default();
            if !values.iter().any(|(_, known)| known == value) {
                values.push((finding.kind, value.to_owned()));
            }
        }
    }
    let line = |(kind, value): (PersonalData, String)| {
        let take = {
            let (take, value) = (props.ontake.clone(), value.clone());
            Callback::from(move |_: MouseEvent| take.emit(value.clone()))
        };
        html! {
            <li key={value.clone()} class="row row--between">
                <span>{ word(kind) }{ " " }<bdi dir="ltr" class="strong">{ value.clone() }</bdi></span>
                <Button kind={ButtonKind::Second} class="btn--dense" label={t!("found-take-named", value = value.as_str())} onclick={take}>{ t!("found-take") }</Button>
            </li>
        }
    };
    html! {
        <div role="status">
            if !values.is_empty() {
                <Alert tone={Tone::Warn} title={t!("found-title")}>
                    <ul class="stack gap-2">{ for values.into_iter().map(line) }</ul>
                    <Choice name="checked" many={true} class="choice--bare choice--dense" checked={props.checked}
                        label={html! { t!("found-checked") }} onchange={props.oncheck.clone()} />
                </Alert>
            }
        </div>
    }
}

fn word(kind: PersonalData) -> String {
    match kind {
        PersonalData::Phone => t!("found-phone"),
        PersonalData::Email => t!("found-email"),
        PersonalData::CivilNumber => t!("found-civil"),
        PersonalData::CardNumber => t!("found-card"),
    }
}

/// The text without the value, wherever it stands, and without the gap that it leaves.
pub fn without(text: &str, value: &str) -> String {
    text.split(value).map(str::to_owned).reduce(|before, after| joined(before.trim_end_matches(' '), &after)).unwrap_or_default()
}

fn joined(before: &str, after: &str) -> String {
    let close = before.is_empty() || after.is_empty() || after.starts_with([' ', '.', '،', ',', '\n']);
    format!("{before}{}{after}", if close { "" } else { " " })
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn takes_out_what_was_found() {
        assert_eq!(without("للتواصل 99123456.", "99123456"), "للتواصل.");
        assert_eq!(without("اتصل 99123456 الآن", "99123456"), "اتصل الآن");
        assert_eq!(without("a 99123456 b 99123456", "99123456"), "a b");
        assert_eq!(without("لا شيء", "99123456"), "لا شيء");
    }
}
