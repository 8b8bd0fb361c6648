//! The working calendar: weekend, hours, holidays and the hours of Ramadan.

mod draft;

use majlis_contract::calendar::{Weekday, WorkingCalendar};
use majlis_contract::change::SubjectKind;
use majlis_domain::permission::Permission;
use serde_json::{Value, json};
use yew::prelude::*;

use draft::{CalendarDraft, HolidayDraft, RamadanDraft};

use super::history::History;
use super::section::Section;
use super::thing::refusal;
use super::value::Body;
use crate::api::administration::{edit_settings, get_settings};
use crate::form::{FieldErrors, field_id, on_submit, use_form};
use crate::i18n::Label;
use crate::load::use_load;
use crate::session::use_session;
use crate::t;
use crate::ui::{Button, ButtonKind, Choice, ChoiceGroup, ErrorSummary, Field, Skeleton, glyph, use_toast};

#[component]
pub fn Calendar() -> Html {
    let settings = use_load((), |()| get_settings());
    html! {
        <div class="stack task">
            <h1>{ Section::Calendar.label() }</h1>
            <p class="muted measure">{ t!("calendar-lead") }</p>
            { settings.show(html! { <Skeleton /> }, |found| {
                let version = found["etag"].as_str().unwrap_or_default().to_owned();
                html! {
                    <>
                        <Edit key={version.clone()} settings={found.clone()} onsaved={settings.set.clone()} />
                        <History key={format!("history-{version}")} subject={SubjectKind::Municipality} />
                    </>
                }
            }) }
        </div>
    }
}

/// What one field does to the draft.
type Change = Box<dyn Fn(&mut CalendarDraft, String)>;

#[derive(Properties, PartialEq)]
struct EditProps {
    settings: Value,
    onsaved: Callback<Value>,
}

#[component]
fn Edit(props: &EditProps) -> Html {
    let draft = use_state(|| {
        let known: Option<WorkingCalendar> = serde_json::from_value(props.settings["calendar"].clone()).ok();
        CalendarDraft::of(known.as_ref())
    });
    let unread = use_state(FieldErrors::default);
    let manages = use_session().may(Permission::MunicipalityManage);
    let toast = use_toast();
    let form = {
        let etag = props.settings["etag"].as_str().unwrap_or_default().to_owned();
        let onsaved = props.onsaved.clone();
        use_form(
            move |Body(body): Body| {
                let etag = etag.clone();
                async move { edit_settings(&etag, &body).await }
            },
            move |saved: Value| {
                toast.say(t!("calendar-saved"));
                onsaved.emit(saved);
            },
        )
    };
    let onsubmit = {
        let (draft, unread, submit) = (draft.clone(), unread.setter(), form.submit.clone());
        on_submit(move || match draft.read() {
            Ok(calendar) => {
                unread.set(FieldErrors::default());
                submit.emit(Body(json!({ "calendar": calendar })));
            }
            Err(errors) => unread.set(errors),
        })
    };
    let errors = (*unread).clone().or(form.errors.clone());
    let at = |pointer: String| errors.at(&pointer).map(AttrValue::from);
    let change = {
        let draft = draft.clone();
        move |edit: Change| {
            let draft = draft.clone();
            Callback::from(move |text: String| {
                let mut next = (*draft).clone();
                edit(&mut next, text);
                draft.set(next);
            })
        }
    };
    let day = |day: Weekday| {
        let pointer = format!("/calendar/hours/{day}");
        let free = draft.weekend.contains(&day);
        let onfree = change(Box::new(move |next, _| next.toggle(day))).reform(|_: bool| String::new());
        html! {
            <div key={day.as_str()} class="row c-route">
                <div class="grow">
                    <Field id={field_id(&pointer)} label={day.label()} dir="ltr" readonly={free} value={if free { String::new() } else { draft.hours_of(day) }}
                        error={at(pointer.clone())} oninput={change(Box::new(move |next, text| next.set_hours(day, text)))} />
                </div>
                <Choice name={format!("free-{day}")} many={true} class="choice--dense" checked={free} label={html! { <><span class="sr">{ day.label() }{ ": " }</span>{ t!("calendar-free") }</> }} onchange={onfree} />
            </div>
        }
    };
    let press = |edit: Change| change(edit).reform(|_: MouseEvent| String::new());
    let holiday = |(i, one): (usize, &HolidayDraft)| {
        let field = |name: &'static str, kind: &'static str, label: String, value: &str, edit: fn(&mut HolidayDraft, String)| {
            let pointer = format!("/calendar/holidays/{i}/{name}");
            let dir = if kind == "date" { "ltr" } else { "auto" };
            html! { <Field id={field_id(&pointer)} {label} {kind} {dir} value={value.to_owned()} error={at(pointer.clone())} oninput={change(Box::new(move |next, text| edit(&mut next.holidays[i], text)))} /> }
        };
        html! {
            <div key={i} class="card card--sunken stack gap-2">
                <div class="grid grid--2 gap-3">
                    { field("name/ar", "text", t!("field-in-arabic", field = t!("field-name").as_str()), &one.ar, |one, text| one.ar = text) }
                    { field("name/en", "text", t!("field-in-english", field = t!("field-name").as_str()), &one.en, |one, text| one.en = text) }
                    { field("from", "date", t!("calendar-from"), &one.from, |one, text| one.from = text) }
                    { field("to", "date", t!("calendar-to"), &one.to, |one, text| one.to = text) }
                </div>
                <div><Button kind={ButtonKind::Quiet} class="btn--dense" glyph={glyph::TRASH} onclick={press(Box::new(move |next, _| { next.holidays.remove(i); }))}>{ t!("calendar-remove-holiday", number = i + 1) }</Button></div>
            </div>
        }
    };
    let ramadan = |(i, one): (usize, &RamadanDraft)| {
        let field = |name: &'static str, kind: &'static str, label: String, value: &str, edit: fn(&mut RamadanDraft, String)| {
            let pointer = format!("/calendar/ramadan/{i}/{name}");
            html! { <Field id={field_id(&pointer)} {label} {kind} dir="ltr" value={value.to_owned()} error={at(pointer.clone())} oninput={change(Box::new(move |next, text| edit(&mut next.ramadan[i], text)))} /> }
        };
        html! {
            <div key={i} class="card card--sunken stack gap-2">
                <div class="grid grid--2 gap-3">
                    { field("from", "date", t!("calendar-from"), &one.from, |one, text| one.from = text) }
                    { field("to", "date", t!("calendar-to"), &one.to, |one, text| one.to = text) }
                </div>
                { field("hours", "text", t!("calendar-hours"), &one.hours, |one, text| one.hours = text) }
                <div><Button kind={ButtonKind::Quiet} class="btn--dense" glyph={glyph::TRASH} onclick={press(Box::new(move |next, _| { next.ramadan.remove(i); }))}>{ t!("calendar-remove-ramadan", number = i + 1) }</Button></div>
            </div>
        }
    };
    html! {
        <form class="card stack" {onsubmit} novalidate={true}>
            { form.failure.as_ref().and_then(refusal).unwrap_or_else(|| html! {
                <ErrorSummary errors={errors.clone()} failure={form.failure.clone()} tries={form.tries} />
            }) }
            <fieldset class="stack c-fields" disabled={!manages}>
                <legend class="sr">{ t!("thing-fields") }</legend>
                <ChoiceGroup id={field_id("/calendar/hours")} layout="stack gap-5" legend={t!("calendar-week")} hint={html! { { t!("calendar-hours-hint") } }} error={at("/calendar/weekend".to_owned())}>
                    { for Weekday::ALL.iter().map(|one| day(*one)) }
                </ChoiceGroup>
                <ChoiceGroup id={field_id("/calendar/holidays")} layout="stack gap-3" legend={t!("calendar-holidays")}>
                    { for draft.holidays.iter().enumerate().map(holiday) }
                    <div><Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::PLUS} onclick={press(Box::new(|next, _| next.holidays.push(HolidayDraft::default())))}>{ t!("calendar-add-holiday") }</Button></div>
                </ChoiceGroup>
                <ChoiceGroup id={field_id("/calendar/ramadan")} legend={t!("calendar-ramadan")}>
                    { for draft.ramadan.iter().enumerate().map(ramadan) }
                    <div><Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::PLUS} onclick={press(Box::new(|next, _| next.ramadan.push(RamadanDraft::default())))}>{ t!("calendar-add-ramadan") }</Button></div>
                </ChoiceGroup>
            </fieldset>
            if manages {
                <div class="row"><Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("thing-save") }</Button></div>
            }
        </form>
    }
}
