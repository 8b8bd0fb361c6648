//! The public list as a file, made page by page: as much memory for a million cases as for a thousand.

use std::sync::Arc;

use majlis_contract::public_case::PublicCaseFilter;
use majlis_contract::{Bilingual, CategoryId, DepartmentId, DistrictId};
use majlis_domain::sheet;
use majlis_persistence::public_case::{self as store, Filter, PublicRow};
use serde_json::{Value, json};

use super::filter;
use crate::directory::Directory;
use crate::{App, AppError, AppResult};

/// Cases that are read together.
const PAGE: u64 = 500;
/// What spreadsheets know Arabic in UTF-8 by.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

const COLUMNS: [&str; 24] = [
    "reference",
    "kind",
    "state",
    "subject",
    "description",
    "category_ar",
    "category_en",
    "district_ar",
    "district_en",
    "department_ar",
    "department_en",
    "latitude",
    "longitude",
    "address",
    "landmark",
    "shown_name",
    "rejection_reason",
    "created_at",
    "updated_at",
    "answered_at",
    "resolved_at",
    "closed_at",
    "closing_reason_ar",
    "closing_reason_en",
];

/// The form of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// RFC 4180, with a byte order mark.
    Csv,
    /// RFC 7946.
    GeoJson,
}

/// A file that is being made.
pub struct Export {
    directory: Arc<Directory>,
    /// `None` when nothing can match.
    filter: Option<Filter>,
    format: Format,
    place: Place,
}

enum Place {
    Head,
    Rows { cursor: Option<String>, any: bool },
    End,
}

impl Export {
    /// Begins the file; refuses a filter that makes no sense before anything is sent.
    pub async fn begin(app: &App, asked: &PublicCaseFilter, format: Format) -> AppResult<Self> {
        let directory = app.directory.get(app).await?;
        let filter = filter(&directory, asked)?;
        Ok(Self { directory, filter, format, place: Place::Head })
    }

    /// The next piece; `None` when the file is whole.
    pub async fn next(&mut self, app: &App) -> AppResult<Option<Vec<u8>>> {
        match std::mem::replace(&mut self.place, Place::End) {
            Place::Head => {
                if self.filter.is_some() {
                    self.place = Place::Rows { cursor: None, any: false };
                }
                let foot = if self.filter.is_none() { self.foot() } else { "" };
                Ok(Some([self.head()?, foot.as_bytes().to_vec()].concat()))
            }
            Place::Rows { cursor, any } => {
                let filter = self.filter.as_ref().ok_or_else(|| AppError::internal("rows without a filter"))?;
                let (rows, next) = store::page(app.db.read(), filter, PAGE, cursor.as_deref()).await?;
                let mut piece = self.rows(&rows, any)?;
                match next {
                    Some(cursor) => self.place = Place::Rows { cursor: Some(cursor), any: true },
                    None => piece.extend_from_slice(self.foot().as_bytes()),
                }
                Ok(Some(piece))
            }
            Place::End => Ok(None),
        }
    }

    fn head(&self) -> AppResult<Vec<u8>> {
        match self.format {
            Format::Csv => {
                let mut head = BYTE_ORDER_MARK.as_bytes().to_vec();
                head.extend(lines([COLUMNS.map(str::to_owned).to_vec()])?);
                Ok(head)
            }
            Format::GeoJson => Ok(b"{\"type\":\"FeatureCollection\",\"features\":[".to_vec()),
        }
    }

    fn foot(&self) -> &'static str {
        match self.format {
            Format::Csv => "",
            Format::GeoJson => "]}\n",
        }
    }

    fn rows(&self, rows: &[PublicRow], any: bool) -> AppResult<Vec<u8>> {
        match self.format {
            Format::Csv => lines(rows.iter().map(|row| self.cells(row))),
            Format::GeoJson => {
                let mut piece = Vec::new();
                for (at, row) in rows.iter().enumerate() {
                    if any || at > 0 {
                        piece.push(b',');
                    }
                    piece.push(b'\n');
                    serde_json::to_writer(&mut piece, &self.feature(row)).map_err(AppError::internal)?;
                }
                Ok(piece)
            }
        }
    }

    fn closing_reason(&self, row: &PublicRow) -> Option<Bilingual> {
        row.closing_reason_id.and_then(|id| self.directory.closing_reason_ref(id.into())).map(|reason| reason.name)
    }

    fn names(&self, row: &PublicRow) -> [Option<Bilingual>; 3] {
        [
            self.directory.category_ref(CategoryId(row.category_id)).map(|category| category.name),
            row.district_id.and_then(|id| self.directory.district_ref(DistrictId(id))).map(|district| district.name),
            row.department_id.and_then(|id| self.directory.department_ref(DepartmentId(id))).map(|department| department.name),
        ]
    }

    fn cells(&self, row: &PublicRow) -> Vec<String> {
        let text = |text: &Option<String>| text.as_deref().map(sheet::cell).unwrap_or_default();
        // A number is no formula, also when it is below zero.
        let number = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
        let moment = |at: Option<chrono::DateTime<chrono::Utc>>| at.map(moment).unwrap_or_default();
        let both = |name: Option<Bilingual>| match name {
            Some(name) => [sheet::cell(&name.ar), sheet::cell(&name.en)],
            None => [String::new(), String::new()],
        };
        let names = self.names(row).into_iter().flat_map(both);
        let first = [row.reference.clone(), row.kind.clone(), row.state.clone(), sheet::cell(&row.subject), sheet::cell(&row.description)];
        let rest = [
            number(row.latitude),
            number(row.longitude),
            text(&row.address),
            text(&row.landmark),
            text(&row.shown_name),
            text(&row.rejection_reason),
            moment(Some(row.created_at)),
            moment(Some(row.updated_at)),
            moment(row.answered_at),
            moment(row.resolved_at),
            moment(row.closed_at),
        ];
        first.into_iter().chain(names).chain(rest).chain(both(self.closing_reason(row))).collect()
    }

    fn feature(&self, row: &PublicRow) -> Value {
        let [category, district, department] = self.names(row);
        let geometry = store::point(row).map(|(latitude, longitude)| json!({ "type": "Point", "coordinates": [longitude, latitude] }));
        json!({
            "type": "Feature",
            "id": row.id,
            "geometry": geometry,
            "properties": {
                "reference": row.reference,
                "kind": row.kind,
                "state": row.state,
                "subject": bare(&row.subject),
                "description": bare(&row.description),
                "category": category,
                "district": district,
                "department": department,
                "address": row.address.as_deref().map(bare),
                "landmark": row.landmark.as_deref().map(bare),
                "shown_name": row.shown_name.as_deref().map(bare),
                "rejection_reason": row.rejection_reason,
                "closing_reason": self.closing_reason(row),
                "created_at": moment(row.created_at),
                "updated_at": moment(row.updated_at),
                "answered_at": row.answered_at.map(moment),
                "resolved_at": row.resolved_at.map(moment),
                "closed_at": row.closed_at.map(moment),
            },
        })
    }
}

fn moment(at: chrono::DateTime<chrono::Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

/// Without marks that turn the direction of writing.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !sheet::is_direction_mark(*c)).collect()
}

/// Lines of a file as RFC 4180 has them.
pub(crate) fn lines(rows: impl IntoIterator<Item = Vec<String>>) -> AppResult<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).map_err(AppError::internal)?;
    }
    writer.into_inner().map_err(AppError::internal)
}
