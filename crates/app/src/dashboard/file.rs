//! The figures as a file for spreadsheets.

use majlis_contract::Bilingual;
use majlis_contract::dashboard::{DashboardView, Figures};
use majlis_domain::sheet;

use crate::AppResult;
use crate::public_case::lines;

const COLUMNS: [&str; 17] = [
    "group",
    "name_ar",
    "name_en",
    "from",
    "to",
    "received",
    "answered",
    "answered_in_time",
    "open_overdue",
    "on_time",
    "median_answer_seconds",
    "p90_answer_seconds",
    "resolved",
    "median_resolution_seconds",
    "p90_resolution_seconds",
    "ratings",
    "satisfaction",
];

/// One line for the whole and for each group that is shown (RFC 4180, with a byte order mark).
pub fn csv(view: &DashboardView) -> AppResult<Vec<u8>> {
    let named = |group: &str, name: &Bilingual, figures: &Figures| row(view, [group, &name.ar, &name.en], figures);
    let head = COLUMNS.map(str::to_owned).to_vec();
    let rows = [head, row(view, ["total", "", ""], &view.total)].into_iter();
    let rows = rows.chain(view.by_department.iter().map(|one| named("department", &one.department.name, &one.figures)));
    let rows = rows.chain(view.by_category.iter().map(|one| named("category", &one.category.name, &one.figures)));
    let rows =
        rows.chain(view.by_channel.iter().map(|one| row(view, ["channel", one.channel.as_str(), one.channel.as_str()], &one.figures)));
    let rows = rows.chain(view.by_district.iter().map(|one| named("district", &one.district.name, &one.figures)));
    let mut file = "\u{FEFF}".as_bytes().to_vec();
    file.extend(lines(rows)?);
    Ok(file)
}

fn row(view: &DashboardView, names: [&str; 3], figures: &Figures) -> Vec<String> {
    let count = |count: Option<u64>| count.map(|count| count.to_string()).unwrap_or_default();
    let part = |part: Option<f64>| part.map(|part| format!("{part:.4}")).unwrap_or_default();
    let figures = [
        view.from.to_string(),
        view.to.to_string(),
        count(figures.received),
        count(figures.answered),
        count(figures.answered_in_time),
        count(figures.open_overdue),
        part(figures.on_time),
        count(figures.median_answer_seconds),
        count(figures.p90_answer_seconds),
        count(figures.resolved),
        count(figures.median_resolution_seconds),
        count(figures.p90_resolution_seconds),
        count(figures.ratings),
        part(figures.satisfaction),
    ];
    names.into_iter().map(sheet::cell).chain(figures).collect()
}
