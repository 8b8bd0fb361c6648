//! Numbers, dates and spans of time, through the browser's own `Intl`. Digits are 0–9 in both languages, unless the
//! municipality or the person wants Arabic ones in Arabic.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use chrono::{DateTime, NaiveDateTime, Utc};
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use majlis_contract::municipality::Numerals;
use wasm_bindgen::{JsCast, JsValue};

use super::language;
use crate::t;

/// How fields of date and time write a moment.
const INPUT: &str = "%Y-%m-%dT%H:%M";

thread_local! {
    static NUMERALS: Cell<Numerals> = const { Cell::new(Numerals::Latin) };
    static PLACE: RefCell<(String, String)> = RefCell::new(("OM".to_owned(), "Asia/Muscat".to_owned()));
    /// Making one takes a browser some milliseconds of a phone's processor, and a list shows dozens of dates.
    static FORMATS: RefCell<HashMap<String, Function>> = RefCell::default();
}

/// Which region's habits and which time zone hold; told once by the municipality's settings.
pub fn set_region(region: &str, time_zone: &str) {
    PLACE.with(|place| *place.borrow_mut() = (region.to_owned(), time_zone.to_owned()));
}

/// Which digits Arabic pages have; told once, before anything is drawn with them.
pub fn set_numerals(numerals: Numerals) {
    NUMERALS.with(|cell| cell.set(numerals));
}

/// The digits of this page.
pub fn numerals() -> Numerals {
    match language() {
        majlis_contract::Language::Arabic => NUMERALS.with(Cell::get),
        majlis_contract::Language::English => Numerals::Latin,
    }
}

/// A number with its thousands parted.
pub fn number(value: f64) -> String {
    let tag = tag("");
    let format = kept(format!("number {tag}"), || Intl::NumberFormat::new(&locales(&tag), &Object::new()).format());
    call(&format, &JsValue::from_f64(value))
}

/// Sunday, 22 November 2026.
pub fn date(at: DateTime<Utc>) -> String {
    dated(at, "", &[("weekday", "long"), ("day", "numeric"), ("month", "long"), ("year", "numeric")])
}

/// 12 Jumada II 1448 AH (Umm al-Qura).
pub fn hijri(at: DateTime<Utc>) -> String {
    dated(at, "-ca-islamic-umalqura", &[("day", "numeric"), ("month", "long"), ("year", "numeric")])
}

/// The day in both calendars.
pub fn date_both(at: DateTime<Utc>) -> String {
    t!("date-both", gregorian = date(at), hijri = hijri(at))
}

/// 22 November 2026.
pub fn date_short(at: DateTime<Utc>) -> String {
    dated(at, "", &[("day", "numeric"), ("month", "long"), ("year", "numeric")])
}

/// Sunday 22 November, 12:38. The year is left out: for moments near now.
pub fn moment(at: DateTime<Utc>) -> String {
    t!("moment", day = day(at), time = time(at))
}

/// The same with the day in the Umm al-Qura calendar: for what somebody has to keep to.
pub fn moment_both(at: DateTime<Utc>) -> String {
    t!("moment", day = t!("date-both", gregorian = day(at), hijri = hijri(at)), time = time(at))
}

/// The day in both calendars, the Gregorian year left out: for days near now.
pub fn day_both(at: DateTime<Utc>) -> String {
    t!("date-both", gregorian = day(at), hijri = hijri(at))
}

/// Wednesday 25 November. The year is left out: for days near now.
pub fn day(at: DateTime<Utc>) -> String {
    dated(at, "", &[("weekday", "long"), ("day", "numeric"), ("month", "long")])
}

/// November 2026.
pub fn month(at: DateTime<Utc>) -> String {
    dated(at, "", &[("month", "long"), ("year", "numeric")])
}

/// 22 Nov: for the axis of a chart.
pub fn day_month(at: DateTime<Utc>) -> String {
    dated(at, "", &[("day", "numeric"), ("month", "short")])
}

/// 1.2 MB, 640 KB: in the unit that says something.
pub fn file_size(bytes: u32) -> String {
    let kilobytes = f64::from(bytes) / 1024.0;
    if kilobytes < 1000.0 {
        t!("kilobytes", size = number(kilobytes.max(1.0).round()))
    } else {
        t!("megabytes", size = number((kilobytes / 102.4).round() / 10.0))
    }
}

/// 12:38.
pub fn time(at: DateTime<Utc>) -> String {
    dated(at, "", &[("hour", "2-digit"), ("minute", "2-digit"), ("hourCycle", "h23")])
}

/// When a day that a date field gave begins here, or the one so many days after it.
pub fn day_begins(day: &str, later: u32) -> Option<DateTime<Utc>> {
    let begins = Date::new(&JsValue::from_str(&format!("{day}T00:00:00"))).get_time();
    let at = (!begins.is_nan()).then(|| DateTime::from_timestamp_millis(begins as i64)).flatten()?;
    Some(at + chrono::Duration::days(later.into()))
}

/// A moment as fields of date and time have it, in the municipality's time: 2026-11-29T14:30.
pub fn local_input(at: DateTime<Utc>) -> String {
    let zone = PLACE.with(|place| place.borrow().1.clone());
    let parts =
        [("year", "numeric"), ("month", "2-digit"), ("day", "2-digit"), ("hour", "2-digit"), ("minute", "2-digit"), ("hourCycle", "h23")];
    // Swedish habits are those of the field: 2026-11-29 14:30.
    let format = kept(format!("input {zone}"), || date_format("sv-SE-u-ca-gregory-nu-latn", &zone, &parts));
    call(&format, &Date::new(&JsValue::from_f64(at.timestamp_millis() as f64))).replacen(' ', "T", 1)
}

/// The moment that a field of date and time gave, in the municipality's time.
pub fn from_local_input(text: &str) -> Option<DateTime<Utc>> {
    let wanted = NaiveDateTime::parse_from_str(text.get(..16)?, INPUT).ok()?.and_utc();
    let shown = |at: DateTime<Utc>| NaiveDateTime::parse_from_str(&local_input(at), INPUT).ok().map(|shown| shown.and_utc());
    // Where the clocks are put forward or back in between, the second try finds it.
    let near = wanted - (shown(wanted)? - wanted);
    Some(near - (shown(near)? - wanted))
}

/// The browser's clock.
pub fn now() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(Date::now() as i64).unwrap_or_default()
}

/// How long it is between two moments in the largest unit that says something: "16 hours".
pub fn span(seconds: i64) -> String {
    span_as(seconds, "object")
}

/// The same where it is the subject of its sentence, which Arabic hears in "two hours".
pub fn span_subject(seconds: i64) -> String {
    span_as(seconds, "subject")
}

fn span_as(seconds: i64, place: &str) -> String {
    let minutes = seconds.abs() / 60;
    match minutes {
        0..=59 => t!("minutes", minutes = minutes.max(1), place = place),
        60..=2879 => t!("hours", hours = minutes / 60, place = place),
        _ => t!("days", days = minutes / 1440, place = place),
    }
}

/// "16 hours ago".
pub fn ago(at: DateTime<Utc>) -> String {
    let passed = (now() - at).num_seconds();
    if passed < 60 { t!("just-now") } else { t!("ago", span = span(passed)) }
}

/// The language, calendar and digits of this page (BCP 47); `calendar` is an extension, or nothing for the Gregorian.
fn tag(calendar: &str) -> String {
    let calendar = if calendar.is_empty() { "-ca-gregory" } else { calendar };
    match language() {
        majlis_contract::Language::Arabic => {
            let region = PLACE.with(|place| place.borrow().0.clone());
            format!("ar-{region}-u{calendar}-nu-{}", numerals())
        }
        // English follows British habits: the day before the month.
        majlis_contract::Language::English => format!("en-GB-u{calendar}-nu-latn"),
    }
}

fn locales(tag: &str) -> Array {
    Array::of1(&JsValue::from_str(tag))
}

fn dated(at: DateTime<Utc>, calendar: &str, parts: &[(&str, &str)]) -> String {
    let (tag, zone) = (tag(calendar), PLACE.with(|place| place.borrow().1.clone()));
    let format = kept(format!("{tag} {zone} {parts:?}"), || date_format(&tag, &zone, parts));
    call(&format, &Date::new(&JsValue::from_f64(at.timestamp_millis() as f64)))
}

/// The function that was made for a key before, or a new one.
fn kept(key: String, make: impl FnOnce() -> Function) -> Function {
    let known = FORMATS.with(|formats| formats.borrow().get(&key).cloned());
    known.unwrap_or_else(|| {
        let made = make();
        FORMATS.with(|formats| formats.borrow_mut().insert(key, made.clone()));
        made
    })
}

/// `Intl.DateTimeFormat` gives its `format` as a bound getter, like `Intl.NumberFormat`.
fn date_format(tag: &str, zone: &str, parts: &[(&str, &str)]) -> Function {
    let options = Object::new();
    for (name, value) in parts.iter().copied().chain([("timeZone", zone)]) {
        let _ = Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    Intl::DateTimeFormat::new(&locales(tag), &options).format()
}

fn call(format: &Function, value: &JsValue) -> String {
    format
        .call1(&JsValue::UNDEFINED, value)
        .ok()
        .and_then(|text| text.dyn_into::<js_sys::JsString>().ok())
        .map(String::from)
        .unwrap_or_default()
}
