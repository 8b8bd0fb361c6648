//! Which initiatives are shown, as the address says it.

use majlis_contract::initiative::{InitiativeQuery, InitiativeShelf, InitiativeSort};
use majlis_contract::{DistrictId, InitiativeKindId};
use serde::{Deserialize, Serialize};

/// An address that makes no sense shows all that gather.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Those that the reader began or stands for.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub own: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shelf: Option<InitiativeShelf>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<InitiativeSort>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind_id: Option<InitiativeKindId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub district_id: Option<DistrictId>,
}

impl Asked {
    /// Not all of a shelf.
    pub fn is_narrowed(&self) -> bool {
        !self.own && (self.kind_id.is_some() || self.district_id.is_some())
    }

    /// All of the shelf, in the same order.
    pub fn widened(&self) -> Self {
        Self { kind_id: None, district_id: None, ..self.clone() }
    }

    pub fn of_list(self, cursor: Option<String>) -> InitiativeQuery {
        let Self { shelf, sort, kind_id, district_id, .. } = self;
        InitiativeQuery { shelf, sort, kind_id, district_id, limit: None, cursor }
    }
}
