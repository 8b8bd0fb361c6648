use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "contribution_findings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub contribution_id: Uuid,
    /// That no moderator has looked since.
    pub is_open: bool,
    pub found_at: DateTimeUtc,
    /// The entries of the list that were found, each with the words as they stand.
    #[sea_orm(column_type = "JsonBinary")]
    pub words: Json,
    /// The contributions that say the same.
    #[sea_orm(column_type = "JsonBinary")]
    pub repeats: Json,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
