//! A letter as it arrives in each language.

use majlis_contract::newsletter::LetterLanguage;
use majlis_contract::{Language, LetterId};
use yew::prelude::*;

use crate::api::newsletter_admin::preview_letter;
use crate::i18n::{self, text};
use crate::load::use_load;
use crate::t;
use crate::ui::{Chip, Skeleton};

#[derive(Properties, PartialEq)]
pub struct PreviewProps {
    pub id: LetterId,
    /// The version that is shown.
    pub etag: String,
}

#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let language = use_state(i18n::language);
    let preview = use_load((props.id, props.etag.clone(), *language), |(id, _, language)| async move {
        preview_letter(id, LetterLanguage { language }).await
    });
    let chip = |one: Language| {
        let set = language.setter();
        let name = text(&format!("letter-language-{one}"), &[]);
        html! { <Chip pressed={*language == one} onclick={move |()| set.set(one)}>{ name }</Chip> }
    };
    html! {
        <section class="card stack" aria-labelledby="preview-title">
            <h2 id="preview-title" class="h-lg">{ t!("letter-preview") }</h2>
            <div class="row gap-2" role="group" aria-label={t!("letter-preview-language")}>{ for Language::ALL.iter().map(|one| chip(*one)) }</div>
            { preview.show(html! { <Skeleton blocks={2} /> }, |view| html! {
                <div class="prose measure" lang={view.language.to_string()} dir={direction(view.language)}>
                    <p><strong>{ &view.subject }</strong></p>
                    { Html::from_html_unchecked(inside(&view.html).into()) }
                </div>
            }) }
        </section>
    }
}

const fn direction(language: Language) -> &'static str {
    match language {
        Language::Arabic => "rtl",
        Language::English => "ltr",
    }
}

/// What the mail holds, without the styles that are written into it for old mail programs: our pages take none.
fn inside(html: &str) -> String {
    let body = html.split_once("<body").and_then(|(_, rest)| rest.split_once('>')).map_or("", |(_, rest)| rest);
    let body = body.split_once("</body>").map_or(body, |(inner, _)| inner);
    let mut parts = body.split(" style=\"");
    let mut made = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        made.push_str(part.split_once('"').map_or("", |(_, rest)| rest));
    }
    made
}
