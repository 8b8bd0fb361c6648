//! `majlis copy`, `majlis digest`, `majlis backup`, `majlis copy-photos`: the town's data as a whole.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use clap::Args;
use majlis_persistence::Db;
use majlis_persistence::db::sqlite_path;
use majlis_persistence::transfer::{self, Contents};

use super::say;
use crate::config::Config;
use crate::wiring::{self, Failure};

#[derive(Debug, Args)]
pub struct Copy {
    /// The database to copy: sqlite:PATH or postgres://…; it may be in use, but what is written meanwhile is not copied
    #[arg(long, value_name = "URL")]
    from: String,
    /// The database to fill: empty, or not there yet (SQLite)
    #[arg(long, value_name = "URL")]
    to: String,
}

#[derive(Debug, Args)]
pub struct Backup {
    /// The file to write; it must not exist
    file: PathBuf,
}

#[derive(Debug, Args)]
pub struct CopyPhotos {
    /// A directory of photos, such as data/blobs
    #[arg(long, value_name = "DIRECTORY")]
    from: PathBuf,
}

/// Copies a database into an empty one, of either kind.
pub async fn copy(config: &Config, options: Copy) -> Result<(), Failure> {
    let from = existing(config, &options.from).await?;
    let to = wiring::open(&Config { database: options.to, ..config.clone() }).await?;
    let copied = transfer::copy(&from, &to, |table| {
        // Long for a city; whoever waits wants to see it move. A closed pipe does not stop the work.
        let _ = say(&format!("  {}: {}\n", table.name, table.rows));
    })
    .await?;
    say(&format!("  the search index is rebuilt, the numbering goes on\n{}", summary(&copied)))
}

/// Says what the database holds.
pub async fn digest(config: &Config) -> Result<(), Failure> {
    let db = existing(config, &config.database).await?;
    let contents = transfer::contents(&db).await?;
    for table in &contents.tables {
        say(&format!("  {}: {}\n", table.name, table.rows))?;
    }
    say(&summary(&contents))
}

/// One line that is equal where the data is.
fn summary(contents: &Contents) -> String {
    format!("{} rows, digest {}\n", contents.rows(), contents.digest())
}

/// Copies the embedded database into a file, while the server runs.
pub async fn backup(config: &Config, options: Backup) -> Result<(), Failure> {
    if sqlite_path(&config.database).is_none() {
        return Err("PostgreSQL brings its own: pg_dump --format=custom --file=FILE URL".into());
    }
    if options.file.exists() {
        return Err(format!("{} exists already", options.file.display()).into());
    }
    let db = existing(config, &config.database).await?;
    private(&options.file)?;
    db.backup(&options.file).await?;
    // It counts as a backup only once it is on the disk, under its name.
    File::open(&options.file)?.sync_all()?;
    if let Some(directory) = options.file.parent().filter(|directory| !directory.as_os_str().is_empty()) {
        File::open(directory)?.sync_all()?;
    }
    let size = fs::metadata(&options.file)?.len();
    say(&format!("{}: {size} bytes; photos are files that never change: copy {} beside it\n", options.file.display(), photos(config)))
}

/// Makes the file, empty and for nobody else to read: it will hold everything that people told the municipality.
fn private(file: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)
}

fn photos(config: &Config) -> String {
    config.data.join("blobs").display().to_string()
}

/// Brings photos from a directory into the store that is configured; those that are there already are written again.
pub async fn copy_photos(config: &Config, options: CopyPhotos) -> Result<(), Failure> {
    let store = wiring::blobs(config)?;
    let (mut directories, mut copied) = (vec![options.from.clone()], 0_u64);
    while let Some(directory) = directories.pop() {
        for entry in fs::read_dir(&directory).map_err(|error| format!("{}: {error}", directory.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                directories.push(path);
                continue;
            }
            let name = name_of(&options.from, &path)?;
            // Being written, or left over from that: it gets its name when it is whole.
            if name.contains('#') {
                continue;
            }
            let bytes = match fs::read(&path) {
                // Thrown away since the directory was read.
                Err(error) if error.kind() == ErrorKind::NotFound => continue,
                bytes => bytes?,
            };
            store.put(&name, bytes.into()).await?;
            copied += 1;
        }
    }
    say(&format!("{copied} files copied\n"))
}

/// What a file below the directory is called in the store.
fn name_of(root: &Path, file: &Path) -> Result<String, Failure> {
    let parts = file.strip_prefix(root)?.components().map(|part| part.as_os_str().to_str());
    let parts: Option<Vec<&str>> = parts.collect();
    Ok(parts.ok_or_else(|| format!("{}: not a photo's name", file.display()))?.join("/"))
}

/// Opens a database that must be there: a slip in a name must not make an empty one.
async fn existing(config: &Config, url: &str) -> Result<Db, Failure> {
    if let Some(path) = sqlite_path(url)
        && !path.exists()
    {
        return Err(format!("there is no database {}", path.display()).into());
    }
    wiring::open(&Config { database: url.to_owned(), ..config.clone() }).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn photos_keep_their_names() {
        let root = Path::new("data/blobs");
        assert_eq!(name_of(root, &root.join("a/0193/picture.jpg")).unwrap(), "a/0193/picture.jpg");
        assert!(name_of(root, Path::new("elsewhere/x")).is_err());
    }
}
