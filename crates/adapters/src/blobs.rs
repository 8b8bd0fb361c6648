//! Pictures in a directory or in an S3-compatible store.

use std::path::Path as File;
use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;
use majlis_app::port::{BlobError, Blobs};
use object_store::aws::{AmazonS3, AmazonS3Builder};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{ClientOptions, Error, ObjectStore, ObjectStoreExt, RetryConfig};

use crate::SettingError;

/// How long the store may take to be reached, and to answer one request.
const CONNECTING: Duration = Duration::from_secs(3);
const PATIENCE: Duration = Duration::from_secs(15);
/// Further tries of one request; people wait meanwhile.
const RETRIES: usize = 2;

/// Where an S3-compatible store is. Without keys they are asked of the machine that we run on.
#[derive(Debug, Clone, Default)]
pub struct S3Settings {
    pub bucket: String,
    /// `https://host`; that of Amazon's region when there is none.
    pub endpoint: Option<String>,
    pub region: String,
    pub access_key: Option<String>,
    pub secret_key: Option<String>,
    /// Whether the bucket stands in the path and not in the host's name, as stores of one's own want it.
    pub path_style: bool,
}

/// Keeps each picture as an object. A picture is there whole or not at all, whatever crashes when.
#[derive(Debug, Clone)]
pub struct StoredBlobs<S> {
    store: S,
}

impl StoredBlobs<LocalFileSystem> {
    /// Files below a directory, which is made when it is missing; each on the disk before it counts as kept.
    pub fn directory(root: impl AsRef<File>) -> Result<Self, SettingError> {
        let refuse = |error: &dyn std::fmt::Display| SettingError::new("data", format!("{}: {error}", root.as_ref().display()));
        std::fs::create_dir_all(&root).map_err(|error| refuse(&error))?;
        let store = LocalFileSystem::new_with_prefix(&root).map_err(|error| refuse(&error))?;
        Ok(Self { store: store.with_fsync(true).with_automatic_cleanup(true) })
    }
}

impl StoredBlobs<AmazonS3> {
    /// Objects of a bucket, which must be there.
    pub fn s3(settings: &S3Settings) -> Result<Self, SettingError> {
        let http = settings.endpoint.as_ref().is_some_and(|endpoint| endpoint.starts_with("http://"));
        let client = ClientOptions::new().with_connect_timeout(CONNECTING).with_timeout(PATIENCE);
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(&settings.bucket)
            .with_region(&settings.region)
            .with_virtual_hosted_style_request(!settings.path_style)
            .with_client_options(client)
            .with_allow_http(http)
            .with_retry(RetryConfig { max_retries: RETRIES, retry_timeout: PATIENCE, ..RetryConfig::default() });
        if let Some(endpoint) = &settings.endpoint {
            builder = builder.with_endpoint(endpoint);
        }
        if let (Some(id), Some(secret)) = (&settings.access_key, &settings.secret_key) {
            builder = builder.with_access_key_id(id).with_secret_access_key(secret);
        }
        Ok(Self { store: builder.build().map_err(|error| SettingError::new("s3_bucket", error))? })
    }
}

/// Names are ours, so one that is odd is a mistake of ours.
fn path(name: &str) -> Result<Path, BlobError> {
    let good = |part: &str| {
        let plain = part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'.'));
        plain && !part.is_empty() && !part.starts_with('.')
    };
    let odd = || BlobError::Broken(format!("no name for a blob: {name:?}"));
    if name.split('/').all(good) { Path::parse(name).map_err(|_| odd()) } else { Err(odd()) }
}

/// What the store refuses or can't do now an administrator can mend: the disk is full, the keys are wrong, it is down.
fn failure(error: Error) -> BlobError {
    match error {
        Error::InvalidPath { .. } | Error::NotSupported { .. } | Error::NotImplemented { .. } => BlobError::Broken(error.to_string()),
        _ => BlobError::Passing(error.to_string()),
    }
}

#[async_trait]
impl<S: ObjectStore> Blobs for StoredBlobs<S> {
    async fn put(&self, name: &str, bytes: Bytes) -> Result<(), BlobError> {
        self.store.put(&path(name)?, bytes.into()).await.map_err(failure)?;
        Ok(())
    }

    async fn get(&self, name: &str) -> Result<Option<Bytes>, BlobError> {
        match self.store.get(&path(name)?).await {
            Ok(found) => Ok(Some(found.bytes().await.map_err(failure)?)),
            Err(Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(failure(error)),
        }
    }

    async fn delete(&self, name: &str) -> Result<(), BlobError> {
        match self.store.delete(&path(name)?).await {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(failure(error)),
        }
    }
}

#[cfg(test)]
mod tests;
