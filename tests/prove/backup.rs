//! R20: a backup taken under load, database and photos, restored into an empty place; and SQLite that becomes PostgreSQL.

mod photos;

use majlis_persistence::ConnectionTrait;
use majlis_persistence::transfer;
use sea_orm::Statement;
use uuid::Uuid;

use crate::caller::{Caller, Kept};
use crate::load::Crowd;
use crate::plan::{Database, Outcome, Plan};
use crate::process::{Postgres, output};
use crate::town::{Town, empty};

pub async fn prove(database: Database, plan: Plan) -> Outcome {
    let reports = plan.of(100, 2_000);
    let town = Town::new(database).await;
    let server = town.served().await;
    let caller = Caller::of(&server.base).await;
    let crowd = Crowd::writing(std::slice::from_ref(&caller), 8);
    crowd.until(reports).await;
    let before = crowd.heard.kept();
    let photo = photos::kept(&caller).await;
    let photographer = photos::more(&caller);
    let restored = match database {
        Database::Sqlite => through_a_file(&town).await?,
        Database::Postgres => through_a_dump(&town).await?,
    };
    // The photos after the database: what it names is there by then.
    let restored = restored.with_data_of(&town, "restored").await?;
    let more = photographer.stop().await;
    let during = crowd.heard.count() - before.len();
    let heard = crowd.stop().await;
    let (rows, digest) = digest(&restored).await?;
    let missing = lacking(&restored, before.keys()).await;
    let photos = photos::whole(&restored, &photo, more).await?;
    let works = works(&restored, before.values().next().expect("some were kept")).await?;
    let at_rest = at_rest(&town, server).await?;
    let moved = moved(database, &restored).await?;
    let found = format!(
        "{} reports acknowledged before the backup, {during} more while it was taken ({} in all); restored {rows} rows, digest {digest:.12}…, \
         {missing} acknowledged ones missing, {photos}, {works}; {at_rest}; {moved}",
        before.len(),
        heard.count()
    );
    if missing == 0 { Ok(found) } else { Err(found) }
}

/// `majlis backup`, and its file in the place of the database.
async fn through_a_file(town: &Town) -> Result<Town, String> {
    let file = town.directory.join("backup.db");
    town.run(&["backup", &file.display().to_string()]).await?;
    Ok(town.moved_to(format!("sqlite:{}", file.display())))
}

/// `pg_dump` and `pg_restore`; of the very moment of which we know the digest.
async fn through_a_dump(town: &Town) -> Result<Town, String> {
    let text = |error: &dyn std::fmt::Display| error.to_string();
    let db = town.look().await;
    let moment = transfer::snapshot(&db).await.map_err(|error| text(&error))?;
    let name = Statement::from_string(db.backend(), "SELECT pg_export_snapshot()");
    let name: String = moment.query_one_raw(name).await.map_err(|error| text(&error))?.expect("a row").try_get_by_index(0).expect("a name");
    let known = transfer::contents_within(&moment).await.map_err(|error| text(&error))?;
    let file = town.directory.join("backup.dump");
    let dump = format!("--file={}", file.display());
    output(Postgres::program("pg_dump").args(["--format=custom", &dump, &format!("--snapshot={name}"), &town.database])).await?;
    moment.rollback().await.map_err(|error| text(&error))?;
    let target = empty(Database::Postgres, &town.directory).await;
    output(Postgres::program("pg_restore").args(["--no-owner", "--exit-on-error", &format!("--dbname={target}")]).arg(&file)).await?;
    let restored = town.moved_to(target);
    let (_, found) = digest(&restored).await?;
    if found == known.digest() { Ok(restored) } else { Err("the restored digest is not that of the moment of the backup".to_owned()) }
}

/// `majlis digest`: rows and digest.
async fn digest(town: &Town) -> Result<(u64, String), String> {
    let said = town.run(&["digest"]).await?;
    let line = said.lines().last().unwrap_or_default();
    let rows = line.split(' ').next().and_then(|number| number.parse().ok()).unwrap_or_default();
    let digest = line.rsplit(' ').next().unwrap_or_default().to_owned();
    if digest.len() == 64 { Ok((rows, digest)) } else { Err(said) }
}

async fn lacking<'k>(town: &Town, keys: impl Iterator<Item = &'k Uuid>) -> usize {
    let there: std::collections::BTreeSet<String> =
        town.texts("SELECT description FROM cases").await.iter().filter_map(|text| text.rsplit(' ').next().map(str::to_owned)).collect();
    keys.filter(|key| !there.contains(&key.to_string())).count()
}

/// A server on the restored database shows what was kept, and goes on with the next number.
async fn works(town: &Town, kept: &Kept) -> Outcome {
    let server = town.served().await;
    let caller = Caller::of(&server.base).await;
    let read = caller.get(&format!("/api/v1/cases/{}", kept.id), Some(&kept.secret)).await.map_err(|error| error.to_string())?;
    let new = caller.report(Uuid::new_v4()).await.map_err(|error| error.to_string())?;
    server.stop().await;
    match (read.status, new.status) {
        (200, 201) => Ok("a server on it reads and takes reports".to_owned()),
        other => Err(format!("a server on the restored database answered {other:?}")),
    }
}

/// Once nobody writes, the backup is the town itself.
async fn at_rest(town: &Town, server: crate::process::Majlis) -> Outcome {
    server.stop().await;
    let (rows, now) = digest(town).await?;
    let file = town.directory.join("rest");
    let restored = if town.database.starts_with("sqlite:") {
        town.run(&["backup", &file.display().to_string()]).await?;
        town.moved_to(format!("sqlite:{}", file.display()))
    } else {
        let dump = format!("--file={}", file.display());
        output(Postgres::program("pg_dump").args(["--format=custom", &dump, &town.database])).await?;
        let target = empty(Database::Postgres, &town.directory).await;
        output(Postgres::program("pg_restore").args(["--no-owner", "--exit-on-error", &format!("--dbname={target}")]).arg(&file)).await?;
        town.moved_to(target)
    };
    match digest(&restored).await? {
        (_, found) if found == now => Ok(format!("at rest {rows} rows, both digests {now:.12}…")),
        other => Err(format!("at rest {rows} rows and {now}, restored {other:?}")),
    }
}

/// `majlis copy` into the other kind of database, and the digest there.
async fn moved(database: Database, town: &Town) -> Outcome {
    let (other, word) = match database {
        Database::Sqlite => (Database::Postgres, "SQLite → PostgreSQL"),
        Database::Postgres => (Database::Sqlite, "PostgreSQL → SQLite"),
    };
    let (rows, before) = digest(town).await?;
    let target = empty(other, &town.directory).await;
    town.run(&["copy", "--from", &town.database, "--to", &target]).await?;
    match digest(&town.moved_to(target)).await? {
        (_, found) if found == before => Ok(format!("{word} {rows} rows, digest equal")),
        other => Err(format!("{word}: {rows} rows and {before} became {other:?}")),
    }
}
