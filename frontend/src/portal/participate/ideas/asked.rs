//! Which ideas are shown and how, as the address says it.

use majlis_contract::contribution::{IdeaMapQuery, IdeaQuery, IdeaSort, IdeaStatus};
use majlis_contract::{CategoryId, DistrictId};
use serde::{Deserialize, Serialize};

/// How they are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    #[default]
    List,
    Map,
}

impl Way {
    pub fn is_list(&self) -> bool {
        *self == Self::List
    }
}

/// An address that makes no sense shows all of them as a list.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Asked {
    #[serde(rename = "view", skip_serializing_if = "Way::is_list")]
    pub way: Way,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<IdeaSort>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<IdeaStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category_id: Option<CategoryId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub district_id: Option<DistrictId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
}

impl Asked {
    /// Not all of them.
    pub fn is_narrowed(&self) -> bool {
        self.q.is_some() || self.status.is_some() || self.category_id.is_some() || self.district_id.is_some()
    }

    /// All of them, in the same way and order.
    pub fn cleared(&self) -> Self {
        Self { way: self.way, sort: self.sort, ..Self::default() }
    }

    pub fn of_list(&self, cursor: Option<String>) -> IdeaQuery {
        let Self { sort, status, category_id, district_id, q, .. } = self.clone();
        IdeaQuery { sort, status, category_id, district_id, q, limit: None, cursor }
    }

    pub fn of_map(&self) -> IdeaMapQuery {
        let Self { status, category_id, district_id, q, .. } = self.clone();
        IdeaMapQuery { status, category_id, district_id, q }
    }
}
