//! Pictures in a directory.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use async_trait::async_trait;
use bytes::Bytes;
use majlis_app::port::{BlobError, Blobs};

use crate::SettingError;

/// Numbers the files that are being written by this process.
static WRITES: AtomicU64 = AtomicU64::new(0);

/// Keeps each picture as a file below a directory. A picture is there whole or not at all, whatever crashes when.
#[derive(Debug, Clone)]
pub struct DirectoryBlobs {
    root: PathBuf,
}

impl DirectoryBlobs {
    /// Makes the directory when it is missing.
    pub fn new(root: impl Into<PathBuf>) -> Result<Self, SettingError> {
        let root = root.into();
        fs::create_dir_all(&root).map_err(|error| SettingError::new("data", format!("{}: {error}", root.display())))?;
        Ok(Self { root })
    }

    fn path(&self, name: &str) -> Result<PathBuf, BlobError> {
        let good = |part: &str| {
            let plain = part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'.'));
            plain && !part.is_empty() && !part.starts_with('.')
        };
        if name.split('/').all(good) { Ok(self.root.join(name)) } else { Err(BlobError(format!("no name for a blob: {name:?}"))) }
    }
}

/// Runs file work where blocking is allowed.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> std::io::Result<T> + Send + 'static) -> Result<T, BlobError> {
    let done = tokio::task::spawn_blocking(work).await.map_err(|error| BlobError(error.to_string()))?;
    done.map_err(|error| BlobError(error.to_string()))
}

fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let directory = path.parent().ok_or(ErrorKind::InvalidInput)?;
    fs::create_dir_all(directory)?;
    let number = WRITES.fetch_add(1, Ordering::Relaxed);
    let unfinished = directory.join(format!(".unfinished-{}-{number}", std::process::id()));
    let written = File::create(&unfinished).and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
    if let Err(error) = written.and_then(|()| fs::rename(&unfinished, path)) {
        let _ = fs::remove_file(&unfinished);
        return Err(error);
    }
    // The new names must survive a loss of power as well: of the file, and of the directory that may be new.
    File::open(directory)?.sync_all()?;
    directory.parent().map_or(Ok(()), |parent| File::open(parent)?.sync_all())
}

fn remove(path: &Path) -> std::io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    // The directory goes with its last file; if it has others it stays.
    if let Some(directory) = path.parent() {
        let _ = fs::remove_dir(directory);
    }
    Ok(())
}

#[async_trait]
impl Blobs for DirectoryBlobs {
    async fn put(&self, name: &str, bytes: Bytes) -> Result<(), BlobError> {
        let path = self.path(name)?;
        blocking(move || write(&path, &bytes)).await
    }

    async fn get(&self, name: &str) -> Result<Option<Bytes>, BlobError> {
        let path = self.path(name)?;
        let read = move || match fs::read(&path) {
            Ok(bytes) => Ok(Some(bytes.into())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        };
        blocking(read).await
    }

    async fn delete(&self, name: &str) -> Result<(), BlobError> {
        let path = self.path(name)?;
        blocking(move || remove(&path)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn puts_gets_replaces_and_deletes() {
        let directory = tempfile::tempdir().unwrap();
        let blobs = DirectoryBlobs::new(directory.path().join("blobs")).unwrap();
        let name = "a/01936f0e-7a4c/picture.jpg";
        assert_eq!(blobs.get(name).await.unwrap(), None);
        blobs.put(name, Bytes::from_static(b"one")).await.unwrap();
        blobs.put(name, Bytes::from_static(b"two")).await.unwrap();
        assert_eq!(blobs.get(name).await.unwrap().as_deref(), Some(&b"two"[..]));
        let files = fs::read_dir(directory.path().join("blobs/a/01936f0e-7a4c")).unwrap().count();
        assert_eq!(files, 1, "nothing unfinished is left");
        blobs.delete(name).await.unwrap();
        blobs.delete(name).await.unwrap();
        assert_eq!(blobs.get(name).await.unwrap(), None);
        assert!(!directory.path().join("blobs/a/01936f0e-7a4c").exists());
    }

    #[tokio::test]
    async fn names_stay_below_the_directory() {
        let directory = tempfile::tempdir().unwrap();
        let blobs = DirectoryBlobs::new(directory.path()).unwrap();
        for name in ["", "/etc/passwd", "../x", "a/../../x", "a//b", "a/.hidden", "A", "a\\b", "a/b\0"] {
            assert!(blobs.get(name).await.is_err(), "{name:?}");
            assert!(blobs.put(name, Bytes::new()).await.is_err(), "{name:?}");
        }
    }
}
