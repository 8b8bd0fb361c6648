//! Which published cases are asked for. List, map, figures and exports take the same filters.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError};

use crate::case::CaseState;
use crate::problem::FieldCode;
use crate::validation::error;
use crate::{CategoryId, DistrictId};

/// What published cases must be like. All that is given must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct PublicCaseFilter {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category_id: Option<CategoryId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district_id: Option<DistrictId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<CaseState>,
    /// Sent on this day or later, in the municipality's time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(example = "2026-10-01"))]
    pub from: Option<NaiveDate>,
    /// Sent on this day or earlier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(example = "2026-11-24"))]
    pub to: Option<NaiveDate>,
    /// Words of the public text, or a reference.
    #[validate(length(max = 200))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 200, example = "إنارة"))]
    pub q: Option<String>,
}

macro_rules! with_filter {
    ($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $kind:ty),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
        #[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub category_id: Option<CategoryId>,
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub district_id: Option<DistrictId>,
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub state: Option<CaseState>,
            /// Sent on this day or later, in the municipality's time.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            #[cfg_attr(feature = "openapi", param(example = "2026-10-01"))]
            pub from: Option<NaiveDate>,
            /// Sent on this day or earlier.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            #[cfg_attr(feature = "openapi", param(example = "2026-11-24"))]
            pub to: Option<NaiveDate>,
            /// Words of the public text, or a reference.
            #[validate(length(max = 200))]
            #[serde(default, skip_serializing_if = "Option::is_none")]
            #[cfg_attr(feature = "openapi", param(max_length = 200, example = "إنارة"))]
            pub q: Option<String>,
            $($(#[$field_meta])* pub $field: $kind,)*
        }

        impl $name {
            /// What the cases must be like.
            pub fn filter(&self) -> PublicCaseFilter {
                PublicCaseFilter {
                    category_id: self.category_id,
                    district_id: self.district_id,
                    state: self.state,
                    from: self.from,
                    to: self.to,
                    q: self.q.clone(),
                }
            }
        }
    };
}

with_filter! {
    /// A page of the public list.
    PublicListQuery {
        /// How many items, 1 to 100; 20 unless told.
        #[validate(range(min = 1, max = 100))]
        #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100, example = 20))]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        limit: Option<u16>,
        /// The `next_cursor` of the page before.
        #[validate(length(max = 500))]
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cursor: Option<String>,
    }
}

with_filter! {
    /// A part of the public map.
    PublicMapQuery {
        /// The part, as `west,south,east,north` in degrees (WGS 84).
        #[validate(custom(function = "good_box"))]
        #[cfg_attr(feature = "openapi", param(example = "53.9,16.9,54.3,17.2"))]
        bbox: String,
        /// The zoom level of the web map on which it is shown, 0 to 20.
        #[validate(range(max = 20))]
        #[cfg_attr(feature = "openapi", param(minimum = 0, maximum = 20, example = 12))]
        zoom: u8,
    }
}

fn good_box(text: &str) -> Result<(), ValidationError> {
    read_box(text).map(drop).ok_or_else(|| error(FieldCode::Invalid))
}

/// `[west, south, east, north]` of a box that lies on the map and is not turned inside out.
pub fn read_box(text: &str) -> Option<[f64; 4]> {
    let mut parts = text.split(',').map(|part| part.trim().parse::<f64>().ok().filter(|value| value.is_finite()));
    let found = [parts.next()??, parts.next()??, parts.next()??, parts.next()??];
    let [west, south, east, north] = found;
    let lies = (-180.0..=180.0).contains(&west) && (-180.0..=180.0).contains(&east) && (-90.0..=90.0).contains(&south);
    (parts.next().is_none() && lies && (-90.0..=90.0).contains(&north) && west <= east && south <= north).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::read_box;

    #[test]
    fn boxes_are_read_or_refused() {
        assert_eq!(read_box("53.9,16.9,54.3,17.2"), Some([53.9, 16.9, 54.3, 17.2]));
        for bad in ["", "1,2,3", "1,2,3,4,5", "x,1,2,3", "54.3,16.9,53.9,17.2", "0,0,181,1", "0,0,NaN,1", "0,91,1,92"] {
            assert_eq!(read_box(bad), None, "{bad}");
        }
    }
}
