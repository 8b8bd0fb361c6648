//! Pictures in what staff write.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0036_picture"
    }
}

const PICTURES: &str = "pictures";

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = [
            key(),
            integer("width").filled(),
            integer("height").filled(),
            integer("size").filled(),
            id("uploaded_by").filled(),
            moment("created_at").filled(),
        ];
        create(manager, vec![table(PICTURES, columns)], Vec::new()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &[PICTURES]).await
    }
}
