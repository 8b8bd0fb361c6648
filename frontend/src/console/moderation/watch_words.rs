//! The municipality's list of words: added, changed, taken out of use and brought back.

use majlis_contract::Patch;
use majlis_contract::watch_word::{CreateWatchWord, EditWatchWord, WATCH_NOTE_LENGTH, WATCH_WORD_LENGTH, WatchWordEntry};
use majlis_domain::permission::Permission;
use majlis_domain::text::search_form;
use yew::prelude::*;

use super::is_stale;
use crate::api::watch_word::{create_watch_word, edit_watch_word, list_watch_words};
use crate::console::Route;
use crate::form::{bind, on_submit, use_form};
use crate::load::{use_load, use_sending_key};
use crate::session::use_session;
use crate::t;
use crate::title::use_title;
use crate::ui::{Alert, Badge, Button, ButtonKind, Chip, Empty, Field, Link, Skeleton, Tone, glyph, use_toast};

#[component]
pub fn WatchWords() -> Html {
    use_title(t!("watch-words-title"));
    let list = use_load((), |()| async move { list_watch_words().await.map(|page| page.items) });
    let manages = use_session().may(Permission::WatchWordManage);
    let (words, with_retired) = (use_state(String::new), use_state(|| false));
    let retired = {
        let with_retired = with_retired.clone();
        Callback::from(move |()| with_retired.set(!*with_retired))
    };
    let ondone = list.reload.clone();
    html! {
        <>
            <h1 class="mb-3">{ t!("watch-words-title") }</h1>
            <p class="mb-3"><Link<Route> to={Route::Moderation}>{ t!("moderation-title") }</Link<Route>></p>
            <p class="muted measure mb-3">{ t!("watch-words-lead") }</p>
            <div class="stack gap-3">
                if manages {
                    <New ondone={ondone.clone()} />
                }
                <div class="row c-route c-dense">
                    <div class="grow c-search"><Field id="words-search" kind="search" label={t!("watch-words-search")} value={(*words).clone()} oninput={bind(&words)} /></div>
                    <Chip pressed={*with_retired} check={true} onclick={retired}>{ t!("watch-words-retired") }</Chip>
                </div>
                { list.show(html! { <Skeleton blocks={3} /> }, |all| entries(all, &words, *with_retired, manages, &ondone)) }
            </div>
        </>
    }
}

fn entries(all: &[WatchWordEntry], words: &str, with_retired: bool, manages: bool, ondone: &Callback<()>) -> Html {
    let wanted = search_form(words);
    let found = |entry: &&WatchWordEntry| {
        let text = search_form(&format!("{} {}", entry.text, entry.note.as_deref().unwrap_or_default()));
        (with_retired || entry.retired_at.is_none()) && text.contains(&wanted)
    };
    let shown: Vec<&WatchWordEntry> = all.iter().filter(found).collect();
    if shown.is_empty() {
        return html! { <Empty glyph={glyph::LIST} title={t!("watch-words-none")} /> };
    }
    html! {
        <ul class="c-plain stack gap-3">
            { for shown.into_iter().map(|entry| html! {
                <Entry key={format!("{}-{}", entry.id, entry.etag)} entry={entry.clone()} {manages} ondone={ondone.clone()} />
            }) }
        </ul>
    }
}

#[derive(Properties, PartialEq)]
struct NewProps {
    ondone: Callback<()>,
}

/// One line and a note; what was typed stays when it can't be added.
#[component]
fn New(props: &NewProps) -> Html {
    let (text, note) = (use_state(String::new), use_state(String::new));
    let (toast, sending) = (use_toast(), use_sending_key::<CreateWatchWord>());
    let form = {
        let (key_of, done, text, note) = (sending.clone(), props.ondone.clone(), text.setter(), note.setter());
        let call = move |body: CreateWatchWord| {
            let key = key_of.of(&body);
            async move { create_watch_word(&key, &body).await }
        };
        use_form(call, move |_: WatchWordEntry| {
            sending.spend();
            text.set(String::new());
            note.set(String::new());
            toast.say(t!("watch-word-added"));
            done.emit(());
        })
    };
    let onsubmit = {
        let (text, note, submit) = (text.clone(), note.clone(), form.submit.clone());
        on_submit(move || submit.emit(CreateWatchWord { text: text.trim().to_owned(), note: filled(&note) }))
    };
    html! {
        <form class="card stack" aria-labelledby="watch-word-new" {onsubmit} novalidate={true}>
            <h2 id="watch-word-new" class="h-md">{ t!("watch-word-new") }</h2>
            { form.summary() }
            <Field id="f-text" label={t!("watch-word-text")} hint={html! { { t!("watch-word-hint") } }} value={(*text).clone()} oninput={bind(&text)}
                maxlength={WATCH_WORD_LENGTH.to_string()} error={form.at("/text")} />
            <Field id="f-note" label={t!("watch-word-note")} optional={true} value={(*note).clone()} oninput={bind(&note)}
                maxlength={WATCH_NOTE_LENGTH.to_string()} error={form.at("/note")} />
            <div class="row"><Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("watch-word-add") }</Button></div>
        </form>
    }
}

fn filled(note: &str) -> Option<String> {
    Some(note.trim().to_owned()).filter(|note| !note.is_empty())
}

#[derive(Properties, PartialEq)]
struct EntryProps {
    entry: WatchWordEntry,
    manages: bool,
    ondone: Callback<()>,
}

#[component]
fn Entry(props: &EntryProps) -> Html {
    let entry = &props.entry;
    let note = use_state(|| entry.note.clone().unwrap_or_default());
    let editing = use_state(|| false);
    let form = {
        let (id, etag, done) = (entry.id, entry.etag.clone(), props.ondone.clone());
        let call = move |body: EditWatchWord| {
            let etag = etag.clone();
            async move { edit_watch_word(id, &etag, &body).await }
        };
        use_form(call, move |_: WatchWordEntry| done.emit(()))
    };
    let is_retired = entry.retired_at.is_some();
    let retire = {
        let submit = form.submit.clone();
        Callback::from(move |_: MouseEvent| submit.emit(EditWatchWord { retired: Some(!is_retired), ..EditWatchWord::default() }))
    };
    let onsubmit = {
        let (note, submit) = (note.clone(), form.submit.clone());
        on_submit(move || {
            let note = filled(&note).map_or(Patch::Clear, Patch::Set);
            submit.emit(EditWatchWord { note, ..EditWatchWord::default() });
        })
    };
    let turn = {
        let editing = editing.clone();
        Callback::from(move |_: MouseEvent| editing.set(!*editing))
    };
    // The word is in a language of its own.
    let named = |label: String| format!("{label}: \u{2068}{}\u{2069}", entry.text);
    html! {
        <li class="card stack gap-2">
            <div class="row row--between">
                <div class="stack gap-1">
                    <p class="strong"><bdi>{ entry.text.clone() }</bdi></p>
                    if let Some(note) = entry.note.as_ref().filter(|_| !*editing) {
                        <p class="small muted" dir="auto">{ note.clone() }</p>
                    }
                </div>
                if is_retired {
                    <Badge tone={Tone::Mute} glyph={glyph::STATE_WITHDRAWN} dense={true}>{ t!("watch-word-out") }</Badge>
                }
            </div>
            if let Some(error) = form.failure.as_ref().filter(|error| error.fields().is_empty()) {
                <Alert tone={Tone::Bad} role="alert"><p>{ if is_stale(error) { t!("moderation-stale") } else { error.text() } }</p></Alert>
            }
            if props.manages && *editing {
                <form class="stack gap-2" {onsubmit} novalidate={true}>
                    <Field id={format!("note-{}", entry.id)} label={t!("watch-word-note")} optional={true} value={(*note).clone()} oninput={bind(&note)}
                        maxlength={WATCH_NOTE_LENGTH.to_string()} error={form.at("/note")} />
                    <div class="row gap-2">
                        <Button submit={true} class="btn--dense" busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("watch-word-save") }</Button>
                        <Button kind={ButtonKind::Quiet} class="btn--dense" onclick={turn}>{ t!("covering-cancel") }</Button>
                    </div>
                </form>
            } else if props.manages {
                <div class="row gap-2">
                    <Button kind={ButtonKind::Second} class="btn--dense" label={named(t!("watch-word-edit"))} onclick={turn}>{ t!("watch-word-edit") }</Button>
                    if is_retired {
                        <Button kind={ButtonKind::Quiet} class="btn--dense" label={named(t!("watch-word-restore"))} onclick={retire}>{ t!("watch-word-restore") }</Button>
                    } else {
                        <Button kind={ButtonKind::Quiet} class="btn--dense" label={named(t!("watch-word-retire"))} onclick={retire}>{ t!("watch-word-retire") }</Button>
                    }
                </div>
            }
        </li>
    }
}
