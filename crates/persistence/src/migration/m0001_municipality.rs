//! The municipality: settings, districts, departments, categories, policy texts.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0001_municipality"
    }
}

const TABLES: &[&str] = &["municipality", "districts", "departments", "categories", "category_routes", "policies"];

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![
            table("municipality", [key(), json("settings").filled(), moment("updated_at").filled()]),
            table(
                "districts",
                [
                    key(),
                    text("code").filled(),
                    json("name").filled(),
                    json("outline").filled(),
                    integer("position").filled(),
                    moment("retired_at"),
                ],
            ),
            table(
                "departments",
                [key(), text("code").filled(), json("name").filled(), id("parent_id"), integer("position").filled(), moment("retired_at")],
            ),
            table(
                "categories",
                [
                    key(),
                    text("code").filled(),
                    id("parent_id"),
                    id("department_id"),
                    json("name").filled(),
                    json("hint"),
                    text("icon").filled(),
                    json("keywords").filled(),
                    json("kinds").filled(),
                    text("priority").filled(),
                    integer("weight").filled(),
                    integer("position").filled(),
                    moment("retired_at"),
                ],
            ),
            table("category_routes", [key(), id("category_id").filled(), id("district_id").filled(), id("department_id").filled()]),
            table(
                "policies",
                [
                    key(),
                    text("kind").filled(),
                    integer("version").filled(),
                    json("title").filled(),
                    json("body").filled(),
                    moment("effective_at").filled(),
                ],
            ),
        ];
        let indexes = vec![
            unique("districts", &["code"]),
            unique("departments", &["code"]),
            unique("categories", &["code"]),
            unique("category_routes", &["category_id", "district_id"]),
            unique("policies", &["kind", "version"]),
        ];
        create(manager, tables, indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, TABLES).await
    }
}
