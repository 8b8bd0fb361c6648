//! What moderation did: acts by month and reason, for everybody.

use chrono::{NaiveDate, NaiveTime};
use majlis_contract::contribution::{HidingReason, ModerationFigures, ModerationMonth, ReportCount};
use majlis_contract::policy::PolicyKind;
use yew::prelude::*;

use crate::api::moderation::{FIGURES_FILE, get_moderation_figures};
use crate::i18n::{self, Label, number};
use crate::load::use_load;
use crate::portal::Route;
use crate::t;
use crate::title::use_title;
use crate::ui::{Bar, Bars, Empty, Icon, Link, Skeleton, glyph};

#[component]
pub fn ModerationFiguresPage() -> Html {
    use_title(t!("moderation-page"));
    let figures = use_load((), |()| get_moderation_figures());
    html! {
        <div class="wrap page">
            <div class="stack gap-5">
                <div>
                    <h1>{ t!("moderation-page") }</h1>
                    <p class="lead measure">{ t!("moderated-lead") }</p>
                </div>
                { figures.show(html! { <Skeleton blocks={3} /> }, shown) }
                <p class="row">
                    <a class="linkish" href={FIGURES_FILE} download=""><Icon glyph={glyph::DOWNLOAD} class="icon--sm" />{ t!("moderated-file") }</a>
                    <Link<Route> class="linkish" to={Route::Policy { kind: PolicyKind::Participation }}>{ PolicyKind::Participation.label() }</Link<Route>>
                </p>
            </div>
        </div>
    }
}

fn shown(figures: &ModerationFigures) -> Html {
    // Months before the first act say nothing but that there was none yet.
    let begun = figures.months.iter().rposition(is_begun).map_or(0, |last| last + 1);
    let months = &figures.months[..begun];
    if months.is_empty() {
        return html! { <Empty glyph={glyph::CHART} title={t!("moderated-none")}><p>{ t!("moderated-none-text") }</p></Empty> };
    }
    html! {
        <>
            <section class="card" aria-labelledby="reasons-title">
                <h2 id="reasons-title" class="h-lg mb-3">{ t!("moderated-reasons") }</h2>
                { reasons(months, &t!("moderated-reasons"), |month| &month.hidden_by_reason) }
            </section>
            if months.iter().any(|month| !month.redacted_by_reason.is_empty()) {
                <section class="card" aria-labelledby="redacted-title">
                    <h2 id="redacted-title" class="h-lg mb-3">{ t!("moderated-covered") }</h2>
                    { reasons(months, &t!("moderated-covered"), |month| &month.redacted_by_reason) }
                </section>
            }
            <section class="card" aria-labelledby="acts-title">
                <h2 id="acts-title" class="h-lg mb-3">{ t!("moderated-acts") }</h2>
                { table(t!("moderated-acts"), &acts(), months) }
                <p class="small muted mt-2">{ t!("moderated-how") }</p>
            </section>
            if months.iter().any(is_sanctioned) {
                <section class="card stack" aria-labelledby="sanctioned-title">
                    <h2 id="sanctioned-title" class="h-lg">{ t!("moderated-sanctions") }</h2>
                    if months.iter().any(|month| !month.sanctioned_by_reason.is_empty()) {
                        { reasons(months, &t!("moderated-sanctioned"), |month| &month.sanctioned_by_reason) }
                    }
                    { table(t!("moderated-sanctions"), &sanctions(), months) }
                </section>
            }
        </>
    }
}

fn is_begun(month: &ModerationMonth) -> bool {
    *month != ModerationMonth { month: month.month, ..ModerationMonth::default() }
}

fn is_sanctioned(month: &ModerationMonth) -> bool {
    month.warnings + month.bans + month.sanctions_lifted + month.sanction_appeals + month.sanctions_upheld > 0
}

/// The counts by reason of a month: of what was hidden or covered, or of warnings and bans.
type ByReason = fn(&ModerationMonth) -> &Vec<ReportCount>;

fn of(counted: &[ReportCount], reason: HidingReason) -> u64 {
    counted.iter().find(|one| one.reason == reason).map_or(0, |one| one.count.into())
}

/// Bars over all months, and below them the months; reasons that were never given are left out.
fn reasons(months: &[ModerationMonth], title: &str, counted: ByReason) -> Html {
    let all = |reason: HidingReason| months.iter().map(|month| of(counted(month), reason)).sum::<u64>();
    let given: Vec<HidingReason> = HidingReason::ALL.iter().copied().filter(|reason| all(*reason) > 0).collect();
    if given.is_empty() {
        return html! { <p class="muted">{ t!("moderated-none-hidden") }</p> };
    }
    let bars: Vec<Bar> = given.iter().map(|reason| Bar { label: reason.label(), value: all(*reason) }).collect();
    let columns: Vec<Column> = given
        .iter()
        .map(|reason| {
            let reason = *reason;
            Column { name: reason.label(), cell: Box::new(move |month| number(of(counted(month), reason) as f64)) }
        })
        .collect();
    html! {
        <div class="stack">
            <Bars {bars} />
            { table(title.to_owned(), &columns, months) }
        </div>
    }
}

struct Column {
    name: String,
    cell: Box<dyn Fn(&ModerationMonth) -> String>,
}

type Count = fn(&ModerationMonth) -> u64;

fn column((name, count): (String, Count)) -> Column {
    Column { name, cell: Box::new(move |month| number(count(month) as f64)) }
}

fn sanctions() -> Vec<Column> {
    let counts: [(String, Count); 5] = [
        (t!("moderated-warnings"), |month| month.warnings),
        (t!("moderated-bans"), |month| month.bans),
        (t!("moderated-lifted"), |month| month.sanctions_lifted),
        (t!("moderated-appeals"), |month| month.sanction_appeals),
        (t!("moderated-rejected"), |month| month.sanctions_upheld),
    ];
    counts.into_iter().map(column).collect()
}

fn acts() -> Vec<Column> {
    let counts: [(String, Count); 11] = [
        (t!("moderated-received"), |month| month.received),
        (t!("moderated-at-once"), |month| month.published_at_once),
        (t!("moderated-published"), |month| month.published),
        (t!("moderated-restored"), |month| month.restored),
        (t!("moderated-hidden"), |month| month.hidden),
        (t!("moderated-redacted"), |month| month.redacted),
        (t!("moderated-reports"), |month| month.reports),
        (t!("moderated-settled"), |month| month.reports_settled),
        (t!("moderated-appeals"), |month| month.appeals),
        (t!("moderated-granted"), |month| month.appeals_granted),
        (t!("moderated-rejected"), |month| month.appeals_rejected),
    ];
    let hours = |month: &ModerationMonth| month.median_hours.map_or_else(|| "–".to_owned(), number);
    counts.into_iter().map(column).chain([Column { name: t!("moderated-hours"), cell: Box::new(hours) }]).collect()
}

fn table(title: String, columns: &[Column], months: &[ModerationMonth]) -> Html {
    let row = |month: &ModerationMonth| {
        html! {
            <tr>
                <th scope="row">{ month_name(month.month) }</th>
                { for columns.iter().map(|column| html! { <td class="n" data-th={column.name.clone()}>{ (column.cell)(month) }</td> }) }
            </tr>
        }
    };
    html! {
        <div class="table-wrap" tabindex="0" role="group" aria-label={title}>
            <table class="table table--cards table--dense table--figures">
                <thead>
                    <tr>
                        <th scope="col">{ t!("moderated-month") }</th>
                        { for columns.iter().map(|column| html! { <th scope="col" class="n">{ &column.name }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for months.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// Noon stands for the day everywhere.
fn month_name(first: NaiveDate) -> String {
    let noon = first.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default()).and_utc();
    i18n::month(noon)
}
