//! The municipality's settings, as administrators change them.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use majlis_contract::Patch;
use majlis_contract::calendar::{Holiday, WorkingCalendar};
use majlis_contract::change::{ChangeKind, SubjectKind};
use majlis_contract::contact::ContactKind;
use majlis_contract::dashboard::PublicFigure;
use majlis_contract::municipality::{ColourToken, DutyDesk, EditSettings, SettingsView};
use majlis_contract::problem::FieldCode;
use majlis_domain::{Actor, calendar, colour, contact};
use majlis_persistence::municipality as store;
use uuid::Uuid;

use crate::change::{self, Checks, json, of_json};
use crate::directory::{MunicipalitySettings, mark_url};
use crate::{App, AppError, AppResult, attachment, case};

/// Whose changes they are: there is one municipality.
pub(crate) const ITSELF: Uuid = Uuid::nil();

/// The settings with their version.
pub async fn settings(app: &App) -> AppResult<SettingsView> {
    let town = change::rows(app).await?;
    Ok(view(of_json(&town.settings)?, town.has_mark, town.version))
}

fn view(settings: MunicipalitySettings, has_mark: bool, version: i64) -> SettingsView {
    SettingsView {
        name: settings.name,
        hotline: settings.hotline,
        default_language: settings.default_language,
        numerals: settings.numerals,
        guests_may_report: settings.guests_may_report,
        answer_hours: settings.answer_hours,
        reopen_days: settings.reopen_days,
        reminder_days: settings.reminder_days,
        rating_days: settings.rating_days,
        duty_desk: settings.duty_desk,
        public_figures: settings.public_figures,
        reviews: settings.reviews,
        colours: settings.colours,
        mark_url: has_mark.then(|| mark_url(version)),
        calendar: settings.calendar,
        etag: format!("\"{version}\""),
    }
}

/// Changes the settings, unless they have changed since `version`.
pub async fn edit(app: &App, actor: &Actor, version: i64, input: EditSettings) -> AppResult<SettingsView> {
    change::change(app, actor, async |tx, town| {
        change::current(version, town.version)?;
        let old: MunicipalitySettings = of_json(&town.settings)?;
        let new = patched(old.clone(), input, app.now())?;
        let (before, after) = (view(old, town.has_mark, town.version), view(new.clone(), town.has_mark, town.version + 1));
        let mut data = change::difference(Some(&before), &after)?;
        // The same mark at another address.
        data.as_object_mut().map(|fields| fields.remove("mark_url"));
        if data == serde_json::json!({}) {
            return Ok(before);
        }
        if data["calendar"].is_object() {
            case::calendar_changed(app, tx).await?;
        }
        change::written(store::edit_settings(tx, json(&new)?, town.version, app.now()).await?)?;
        change::record(app, tx, actor, (SubjectKind::Municipality, ITSELF), ChangeKind::Changed, data).await?;
        Ok(after)
    })
    .await
}

fn patched(old: MunicipalitySettings, input: EditSettings, now: DateTime<Utc>) -> AppResult<MunicipalitySettings> {
    let mut checks = Checks::default();
    let reopen_days = input.reopen_days.unwrap_or(old.reopen_days);
    let reminder_days = input.reminder_days.unwrap_or(old.reminder_days);
    // What was so before is nobody's mistake now.
    if input.reopen_days.is_some() || input.reminder_days.is_some() {
        checks.unless(reminder_days == 0 || reminder_days < reopen_days, "/reminder_days", FieldCode::OutOfRange);
    }
    let duty_desk = match input.duty_desk {
        Patch::Set(desk) => Some(reachable(&mut checks, desk, &old.country_code)),
        other => other.apply(old.duty_desk),
    };
    let name = input.name.map_or(old.name, |name| checks.name("/name", &name));
    let colours = input.colours.map_or(old.colours, |colours| checked(&mut checks, colours));
    let today = now.with_timezone(&old.time_zone.parse().unwrap_or(Tz::UTC)).date_naive();
    let known = old.calendar.as_ref().map_or(&[][..], |calendar| &calendar.holidays);
    let calendar = input.calendar.map(|given| countable(&mut checks, given, known, today)).or(old.calendar);
    checks.done()?;
    Ok(MunicipalitySettings {
        name,
        hotline: input.hotline.map_or(old.hotline, |hotline| hotline.trim().to_owned()),
        default_language: input.default_language.unwrap_or(old.default_language),
        numerals: input.numerals.unwrap_or(old.numerals),
        guests_may_report: input.guests_may_report.unwrap_or(old.guests_may_report),
        answer_hours: input.answer_hours.unwrap_or(old.answer_hours),
        reopen_days,
        reminder_days,
        rating_days: input.rating_days.unwrap_or(old.rating_days),
        duty_desk,
        public_figures: input.public_figures.map_or(old.public_figures, each_once),
        reviews: input.reviews.unwrap_or_default().apply(old.reviews),
        colours,
        calendar,
        ..old
    })
}

/// A duty desk that messages reach, with its addresses in the form that they are kept in.
fn reachable(checks: &mut Checks, given: DutyDesk, country_code: &str) -> DutyDesk {
    let mut address = |field: &str, kind: ContactKind, code: FieldCode, given: Option<String>| {
        let given = given.filter(|text| !text.trim().is_empty())?;
        let stored = contact::normalise(kind, &given, country_code);
        checks.unless(stored.is_some(), format!("/duty_desk/{field}"), code);
        Some(stored.unwrap_or(given))
    };
    let email = address("email", ContactKind::Email, FieldCode::InvalidEmail, given.email);
    let phone = address("phone", ContactKind::Phone, FieldCode::InvalidPhone, given.phone);
    checks.unless(email.is_some() || phone.is_some(), "/duty_desk", FieldCode::Required);
    DutyDesk { email, phone, language: given.language }
}

/// The figures in their own order.
fn each_once(figures: Vec<PublicFigure>) -> Vec<PublicFigure> {
    PublicFigure::ALL.iter().copied().filter(|figure| figures.contains(figure)).collect()
}

/// A calendar that working hours can be counted in.
fn countable(checks: &mut Checks, mut given: WorkingCalendar, known: &[Holiday], today: NaiveDate) -> WorkingCalendar {
    for (i, holiday) in given.holidays.iter_mut().enumerate() {
        holiday.name = checks.name(&format!("/calendar/holidays/{i}/name"), &holiday.name);
    }
    for fault in calendar::faults(&given) {
        let place = fault.path.replace(['.', '['], "/").replace(']', "");
        checks.refuse(format!("/calendar/{place}"), FieldCode::Invalid);
    }
    // Nobody worked on them, whatever is written today: what was promised over them stays.
    checks.unless(calendar::keeps_past_holidays(known, &given.holidays, today), "/calendar/holidays", FieldCode::Past);
    given
}

/// Steps of the scale that people can still read.
fn checked(checks: &mut Checks, colours: Vec<ColourToken>) -> Vec<ColourToken> {
    let mut seen = std::collections::HashSet::new();
    for (i, token) in colours.iter().enumerate() {
        checks.unless(colour::is_step(&token.name), format!("/colours/{i}/name"), FieldCode::Unknown);
        checks.unless(seen.insert(token.name.clone()), format!("/colours/{i}/name"), FieldCode::Taken);
        checks.unless(colour::Colour::read(&token.value).is_some(), format!("/colours/{i}/value"), FieldCode::Invalid);
    }
    let own: Vec<(&str, &str)> = colours.iter().map(|token| (token.name.as_str(), token.value.as_str())).collect();
    for low in colour::too_low(&own) {
        let at = colours.iter().position(|token| token.name == low).unwrap_or_default();
        if colour::Colour::read(&colours[at].value).is_some() {
            checks.refuse(format!("/colours/{at}/value"), FieldCode::LowContrast);
        }
    }
    colours
}

/// The municipality's own mark, a PNG.
pub async fn mark(app: &App) -> AppResult<Vec<u8>> {
    store::mark(app.db.read()).await?.ok_or(AppError::NOT_FOUND)
}

/// Sets the mark from a picture that arrived, or takes it away, unless the settings have changed since `version`.
pub async fn set_mark(app: &App, actor: &Actor, version: i64, picture: Option<Vec<u8>>) -> AppResult<SettingsView> {
    let kept = match picture {
        Some(bytes) => Some(attachment::prepared_mark(bytes).await?),
        None => None,
    };
    change::change(app, actor, async |tx, town| {
        change::current(version, town.version)?;
        let (had, has) = (town.has_mark, kept.is_some());
        change::written(store::set_mark(tx, kept, version, app.now()).await?)?;
        let data = serde_json::json!({ "mark": { "from": had, "to": has } });
        change::record(app, tx, actor, (SubjectKind::Municipality, ITSELF), ChangeKind::Changed, data).await?;
        Ok(view(of_json(&town.settings)?, has, version + 1))
    })
    .await
}
