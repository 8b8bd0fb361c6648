//! Lists of initiatives of one kind and about one district, and the subjects of some kinds.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0040_initiative_list"
    }
}

/// What a list is narrowed by, and the orders that it has.
const NARROWED: [&str; 2] = ["kind_id", "district_id"];
const ORDERS: [&[&str]; 3] = [&["id"], &["total", "id"], &["turns_at", "id"]];

fn indexes() -> Vec<IndexCreateStatement> {
    let narrowed = NARROWED.into_iter().flat_map(|by| ORDERS.into_iter().map(move |order| [&["shelf", by][..], order].concat()));
    narrowed.map(|columns| index("initiatives", &columns)).chain([index("subjects", &["kind", "id"])]).collect()
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, Vec::new(), indexes()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_indexes(manager, indexes()).await
    }
}
