//! Organisations that are told of each opening: the list, and one more.

use majlis_contract::newsletter::{CreatePartner, PartnerState, PartnerView};
use majlis_contract::page::PageQuery;
use majlis_contract::{Bilingual, Language, PartnerId};
use majlis_domain::permission::Permission;
use yew::prelude::*;

use super::letter::back;
use crate::api::newsletter_admin::{create_partner, list_partners, remove_partner};
use crate::form::{bind, field_id, on_submit, use_form};
use crate::i18n::{self, Label, here, text};
use crate::load::{use_action, use_paged, use_sending_key};
use crate::session::use_session;
use crate::t;
use crate::title::use_title;
use crate::ui::{Alert, Badge, Button, ButtonKind, Empty, Field, Select, TextArea, Tone, glyph, use_toast};

#[component]
pub fn Partners() -> Html {
    use_title(t!("partners-title"));
    let manages = use_session().may(Permission::NewsletterManage);
    let list = use_paged((), |(), cursor| async move { list_partners(&PageQuery { cursor, limit: None }).await });
    let again = list.reload.clone();
    html! {
        <div class="stack c-subject">
            { back() }
            <h1>{ t!("partners-title") }</h1>
            <p class="muted measure">{ t!("partners-lead") }</p>
            if manages {
                <Add onadded={again.clone()} />
            }
            { list.show(html! { <Empty glyph={glyph::MAIL} title={t!("partners-none")}><p>{ t!("partners-none-text") }</p></Empty> }, || html! {
                <>
                    <ul class="stack gap-3">
                        { for list.items.iter().map(|one| html! {
                            <li key={one.id.to_string()}><Partner view={one.clone()} {manages} onremoved={again.clone()} /></li>
                        }) }
                    </ul>
                    { list.more_button() }
                </>
            }) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct PartnerProps {
    view: PartnerView,
    manages: bool,
    onremoved: Callback<()>,
}

#[component]
fn Partner(props: &PartnerProps) -> Html {
    let view = &props.view;
    let toast = use_toast();
    let remove = {
        let onremoved = props.onremoved.clone();
        use_action(
            |(id, etag): (PartnerId, String)| async move { remove_partner(id, &etag).await },
            move |()| {
                toast.say(t!("partner-removed"));
                onremoved.emit(());
            },
        )
    };
    let which = (view.id, view.etag.clone());
    let tone = match view.state {
        PartnerState::Waiting => (Tone::Warn, glyph::CLOCK),
        PartnerState::Confirmed => (Tone::Ok, glyph::CHECK_RING),
        PartnerState::Left => (Tone::Mute, glyph::STATE_WITHDRAWN),
    };
    html! {
        <article class="card stack gap-2">
            <div class="row row--between">
                <h2 class="h-lg"><bdi>{ here(&view.name) }</bdi></h2>
                <Badge tone={tone.0} glyph={tone.1} dense={true}>{ view.state.label() }</Badge>
            </div>
            <p class="facts">
                <span><bdi dir="ltr">{ &view.masked_address }</bdi></span>
                if let Some(contact) = &view.contact {
                    <span><bdi>{ contact }</bdi></span>
                }
            </p>
            if let Some(note) = &view.note {
                <p class="pre" dir="auto">{ note }</p>
            }
            if let Some(error) = &remove.error {
                <Alert tone={Tone::Bad} role="alert" title={error.text()} />
            }
            if props.manages {
                <div>
                    <Button kind={ButtonKind::Quiet} class="btn--dense" busy={remove.busy.then(|| AttrValue::from(t!("sending")))}
                        onclick={remove.run.reform(move |_: MouseEvent| which.clone())}>{ t!("partner-remove") }</Button>
                </div>
            }
        </article>
    }
}

#[derive(Properties, PartialEq)]
struct AddProps {
    onadded: Callback<()>,
}

/// One more organisation; a mail asks it.
#[component]
fn Add(props: &AddProps) -> Html {
    let (arabic, english, email) = (use_state(String::new), use_state(String::new), use_state(String::new));
    let (contact, note, language) = (use_state(String::new), use_state(String::new), use_state(i18n::language));
    let toast = use_toast();
    let key = use_sending_key::<CreatePartner>();
    let form = {
        let (onadded, key, sending) = (props.onadded.clone(), key.clone(), key.clone());
        let written = [arabic.setter(), english.setter(), email.setter(), contact.setter(), note.setter()];
        use_form(
            move |body: CreatePartner| {
                let key = sending.of(&body);
                async move { create_partner(&key, &body).await }
            },
            move |_: PartnerView| {
                key.spend();
                toast.say(t!("partner-asked"));
                written.iter().for_each(|one| one.set(String::new()));
                onadded.emit(());
            },
        )
    };
    let said = |text: &UseStateHandle<String>| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let body = CreatePartner {
        name: Bilingual::new(arabic.trim(), english.trim()),
        email: email.trim().to_owned(),
        language: *language,
        contact: said(&contact),
        note: said(&note),
    };
    let onsubmit = {
        let submit = form.submit.clone();
        on_submit(move || submit.emit(body.clone()))
    };
    let onlanguage = {
        let language = language.setter();
        Callback::from(move |word: String| language.set(word.parse().unwrap_or_default()))
    };
    let languages = Language::ALL.iter().map(|one| (one.to_string(), text(&format!("letter-language-{one}"), &[]))).collect();
    let name = t!("partner-name");
    html! {
        <form class="card stack" {onsubmit} novalidate={true}>
            <h2 class="h-lg">{ t!("partner-add") }</h2>
            { form.summary() }
            <div class="grid grid--2 gap-3">
                <Field id={field_id("/name/ar")} label={t!("field-in-arabic", field = name.as_str())} value={(*arabic).clone()}
                    oninput={bind(&arabic)} error={form.at("/name/ar")} />
                <Field id={field_id("/name/en")} label={t!("field-in-english", field = name.as_str())} value={(*english).clone()}
                    oninput={bind(&english)} error={form.at("/name/en")} />
            </div>
            <Field id={field_id("/email")} label={t!("partner-email")} value={(*email).clone()} oninput={bind(&email)} error={form.at("/email")}
                kind="email" inputmode="email" dir="ltr" />
            <Select id={field_id("/language")} label={t!("partner-language")} options={vec![(None, languages)]} value={language.to_string()} onchange={onlanguage} />
            <Field id={field_id("/contact")} label={t!("partner-contact")} value={(*contact).clone()} oninput={bind(&contact)}
                error={form.at("/contact")} optional={true} />
            <TextArea id={field_id("/note")} label={t!("partner-note")} value={(*note).clone()} oninput={bind(&note)} error={form.at("/note")} optional={true} />
            <div><Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("partner-ask") }</Button></div>
        </form>
    }
}
