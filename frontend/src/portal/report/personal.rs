//! Tells whoever writes that the text has personal data in it, before it is sent.

use majlis_domain::personal_data::{PersonalData, find};
use yew::prelude::*;

use super::draft::{Draft, Editor};
use crate::t;
use crate::title::focus;
use crate::ui::{Alert, Button, ButtonKind, Tone};

#[derive(Properties, PartialEq)]
pub struct PersonalHintsProps {
    pub draft: UseReducerHandle<Draft>,
    pub editor: Editor,
}

/// One hint for each number or address that was not left on purpose. Nothing is taken out unasked.
#[component]
pub fn PersonalHints(props: &PersonalHintsProps) -> Html {
    let text = &props.draft.description;
    let mut seen: Vec<(PersonalData, &str)> = Vec::new();
    for finding in find(text) {
        let value = text.get(finding.start..finding.end).unwrap_or_default();
        let known = seen.iter().any(|(_, other)| *other == value) || props.draft.left.iter().any(|left| left == value);
        if !known {
            seen.push((finding.kind, value));
        }
    }
    html! { <div role="status" class="stack gap-2">{ for seen.into_iter().map(|(kind, value)| hint(&props.editor, kind, value)) }</div> }
}

fn hint(editor: &Editor, kind: PersonalData, value: &str) -> Html {
    let (title, remove, leave) = match kind {
        PersonalData::Phone => (t!("personal-phone"), t!("personal-remove-number"), t!("personal-leave-number")),
        PersonalData::Email => (t!("personal-email"), t!("personal-remove-address"), t!("personal-leave-address")),
        PersonalData::CivilNumber => (t!("personal-civil"), t!("personal-remove-number"), t!("personal-leave-number")),
        PersonalData::CardNumber => (t!("personal-card"), t!("personal-remove-number"), t!("personal-leave-number")),
    };
    let act = |run: fn(&mut Draft, &str)| {
        let (editor, value) = (editor.clone(), value.to_owned());
        Callback::from(move |_: MouseEvent| {
            let value = value.clone();
            editor.change(move |draft| run(draft, &value));
            // The hint goes away under the focus.
            focus("f-description");
        })
    };
    let take_out = act(|draft, value| draft.description = without(&draft.description, value));
    let keep = act(|draft, value| draft.left.push(value.to_owned()));
    html! {
        <Alert key={value.to_owned()} tone={Tone::Warn}>
            <strong>{ title }{ " " }<bdi dir="ltr">{ value.to_owned() }</bdi></strong>
            <p>{ t!("personal-why") }</p>
            <div class="alert__do">
                <Button class="btn--dense" onclick={take_out}>{ remove }</Button>
                <Button kind={ButtonKind::Second} class="btn--dense" onclick={keep}>{ leave }</Button>
            </div>
        </Alert>
    }
}

/// The text without the value, wherever it stands, and without the gap that it leaves.
fn without(text: &str, value: &str) -> String {
    let mut rest = text.to_owned();
    while let Some(at) = rest.find(value) {
        let (before, after) = (rest[..at].trim_end_matches(' '), &rest[at + value.len()..]);
        let joined_by = if before.is_empty() || after.is_empty() || after.starts_with([' ', '.', '،', ',', '\n']) { "" } else { " " };
        rest = format!("{before}{joined_by}{after}");
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn takes_out_what_was_found() {
        assert_eq!(without("للتواصل 99123456.", "99123456"), "للتواصل.");
        assert_eq!(without("اتصل 99123456 الآن", "99123456"), "اتصل الآن");
        assert_eq!(without("99123456", "99123456"), "");
        assert_eq!(without("a 99123456 b 99123456", "99123456"), "a b");
    }
}
