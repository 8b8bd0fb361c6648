//! The glossary: the words of participation, and what they mean.

use yew::prelude::*;

use crate::i18n::text;
use crate::t;
use crate::title::use_title;

/// The terms of each group, by the ids of their texts.
const GROUPS: [(&str, &[&str]); 6] = [
    ("taking-part", &["e-participation", "axis", "opportunity", "means", "beneficiary", "feedback", "participation-policy"]),
    ("ideas", &["idea-round", "idea", "support", "merging"]),
    ("initiatives", &["initiative", "sponsor", "co-sponsor", "technical-check", "signature", "threshold", "milestone"]),
    ("drafts", &["draft", "section", "version", "official-reply", "point", "analysis", "decision", "outcome"]),
    ("moderation", &["moderation-term", "hiding", "redaction", "appeal", "warning", "ban"]),
    ("reports", &["case", "reference", "service-level", "channel"]),
];

#[component]
pub fn Glossary() -> Html {
    use_title(t!("glossary-page"));
    html! {
        <div class="wrap page">
            <div class="stack gap-6">
                <div>
                    <h1>{ t!("glossary-page") }</h1>
                    <p class="lead measure">{ t!("glossary-lead") }</p>
                </div>
                <nav aria-label={t!("glossary-groups")}>
                    <ul class="facts">{ for GROUPS.iter().map(|(group, _)| html! { <li><a class="linkish" href={format!("#{group}")}>{ name_of(group) }</a></li> }) }</ul>
                </nav>
                { for GROUPS.iter().map(|(group, terms)| section(group, terms)) }
            </div>
        </div>
    }
}

fn name_of(group: &str) -> String {
    text(&format!("glossary-{group}"), &[])
}

fn section(group: &str, terms: &[&str]) -> Html {
    let term = |id: &&str| {
        html! {
            <div class="glossary__term" id={format!("term-{id}")}>
                <dt>{ text(&format!("term-{id}"), &[]) }</dt>
                <dd class="muted">{ text(&format!("term-{id}-is"), &[]) }</dd>
            </div>
        }
    };
    html! {
        <section aria-labelledby={group.to_owned()}>
            <h2 id={group.to_owned()} class="h-xl" tabindex="-1">{ name_of(group) }</h2>
            <dl class="glossary">{ for terms.iter().map(term) }</dl>
        </section>
    }
}
