//! The public side of cases: what staff have let through, in tables of its own, and counts by the squares of the map.

use majlis_domain::tile;
use sea_orm::{DbBackend, QueryResult, Statement};
use sea_orm_migration::prelude::*;
use uuid::Uuid;

use super::table::*;
use crate::public_case::{CellKey, CellRow, add_cells, cells_of};

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0010_public_case"
    }
}

/// Cases counted at once when the tables are filled.
const BATCH: u64 = 1_000;

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, tables(), indexes()).await?;
        let db = manager.get_connection();
        for sql in [search(manager.get_database_backend()), figures(manager.get_database_backend())] {
            db.execute_unprepared(sql).await?;
        }
        fill(db).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if manager.get_database_backend() == DbBackend::Sqlite {
            manager.get_connection().execute_unprepared("DROP TABLE public_case_search").await?;
        }
        manager.drop_index(Index::drop().name("cases_figures").to_owned()).await?;
        drop(manager, &["public_cases", "case_publications", "public_cells"]).await
    }
}

/// `level` 0 counts all cases, also those without a point; the others count squares of the map. Coordinates are sums of
/// millionths of a degree, so that adding and taking away leaves no rest.
fn cells() -> TableCreateStatement {
    let names = ["level", "x", "y", "category_id", "district_id", "state"];
    let columns = [
        integer("level").filled(),
        integer("x").filled(),
        integer("y").filled(),
        id("category_id").filled(),
        id("district_id").filled(),
        text("state").filled(),
        long("n").filled(),
        long("placed").filled(),
        long("latitude").filled(),
        long("longitude").filled(),
    ];
    let mut key = Index::create();
    for name in names {
        key.col(Alias::new(name));
    }
    table("public_cells", columns).primary_key(&mut key).to_owned()
}

fn search(backend: DbBackend) -> &'static str {
    match backend {
        DbBackend::Postgres => "CREATE INDEX public_cases_search ON public_cases USING gin (to_tsvector('simple', search))",
        _ => "CREATE VIRTUAL TABLE public_case_search USING fts5(search, content='', contentless_delete=1, tokenize='unicode61')",
    }
}

/// Everything that the figures of a period are made from, so that the cases themselves, with their long texts, are not read.
fn figures(backend: DbBackend) -> &'static str {
    match backend {
        DbBackend::Postgres => {
            "CREATE INDEX cases_figures ON cases (id) INCLUDE \
             (department_id, category_id, channel, district_id, state, created_at, due_at, answered_at, resolved_at)"
        }
        _ => {
            "CREATE INDEX cases_figures ON cases \
             (id, department_id, category_id, channel, district_id, state, created_at, due_at, answered_at, resolved_at)"
        }
    }
}

fn tables() -> Vec<TableCreateStatement> {
    let published = [
        key(),
        long("number").filled(),
        text("reference").filled(),
        text("kind").filled(),
        text("state").filled(),
        text("subject").filled(),
        text("description").filled(),
        id("category_id").filled(),
        id("department_id"),
        id("district_id"),
        degrees("latitude"),
        degrees("longitude"),
        long("cell"),
        text("address"),
        text("landmark"),
        text("shown_name"),
        json("hidden_photos").filled(),
        text("rejection_reason"),
        moment("created_at").filled(),
        moment("updated_at").filled(),
        moment("answered_at"),
        moment("resolved_at"),
        moment("closed_at"),
        moment("published_at").filled(),
        text("search").filled(),
    ];
    let publications = [
        key(),
        text("subject").filled(),
        text("description").filled(),
        text("address"),
        text("landmark"),
        boolean("show_point"),
        json("hidden_photos").filled(),
        moment("updated_at").filled(),
    ];
    vec![table("public_cases", published), table("case_publications", publications), cells()]
}

/// Lists are read by id; every pair of filters has an index that ends with it.
fn indexes() -> Vec<IndexCreateStatement> {
    let filters: [&[&'static str]; 6] = [
        &["category_id", "id"],
        &["district_id", "id"],
        &["state", "id"],
        &["category_id", "district_id", "id"],
        &["category_id", "state", "id"],
        &["district_id", "state", "id"],
    ];
    let by_filter = filters.iter().map(|columns| index("public_cases", columns));
    by_filter.chain([index("public_cases", &["cell"]), unique("public_cases", &["reference"])]).collect()
}

/// Cases that were public before stay public as they were; names stay out, since nobody was asked about these.
async fn fill(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    let backend = db.get_database_backend();
    let no_photos = if backend == DbBackend::Postgres { "'[]'::jsonb" } else { "'[]'" };
    let copy = format!(
        "INSERT INTO public_cases (id, number, reference, kind, state, subject, description, category_id, department_id, district_id, \
         latitude, longitude, address, hidden_photos, rejection_reason, created_at, updated_at, answered_at, resolved_at, closed_at, \
         published_at, search) SELECT id, number, reference, kind, state, subject, description, category_id, department_id, district_id, \
         latitude, longitude, address, {no_photos}, rejection_reason, created_at, updated_at, answered_at, resolved_at, closed_at, \
         updated_at, search FROM cases WHERE visibility = 'published'"
    );
    db.execute_unprepared(&copy).await?;
    if backend == DbBackend::Sqlite {
        db.execute_unprepared("INSERT INTO public_case_search (rowid, search) SELECT number, search FROM public_cases").await?;
    }
    let mut after = Uuid::nil();
    loop {
        let rows = some_after(db, after).await?;
        let Some((last, _, _)) = rows.last() else { return Ok(()) };
        after = *last;
        for (id, cell, _) in rows.iter().filter(|(_, cell, _)| cell.is_some()) {
            let values = [(*cell).into(), (*id).into()];
            db.execute_raw(Statement::from_sql_and_values(backend, "UPDATE public_cases SET cell = $1 WHERE id = $2", values)).await?;
        }
        add_cells(db, rows.into_iter().flat_map(|(_, _, cells)| cells).collect()).await?;
    }
}

type Placed = (Uuid, Option<i64>, Vec<CellRow>);

async fn some_after(db: &impl ConnectionTrait, after: Uuid) -> Result<Vec<Placed>, DbErr> {
    let sql = format!(
        "SELECT id, category_id, district_id, state, latitude, longitude FROM public_cases WHERE id > $1 ORDER BY id LIMIT {BATCH}"
    );
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, [after.into()]);
    db.query_all_raw(statement).await?.iter().map(placed).collect()
}

fn placed(row: &QueryResult) -> Result<Placed, DbErr> {
    let point = row.try_get::<Option<f64>>("", "latitude")?.zip(row.try_get::<Option<f64>>("", "longitude")?);
    let key = CellKey {
        category_id: row.try_get("", "category_id")?,
        district_id: row.try_get("", "district_id")?,
        state: row.try_get("", "state")?,
    };
    let cell = point.map(|(latitude, longitude)| tile::number(longitude, latitude));
    Ok((row.try_get("", "id")?, cell, cells_of(&key, point, 1)))
}
