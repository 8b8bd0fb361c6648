use std::fs;

use hyper_util::rt::TokioIo;
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use s3s_fs::FileSystem;
use tokio::net::TcpListener;

use super::*;

const NAME: &str = "a/01936f0e-7a4c/picture.jpg";

/// What holds of every store.
async fn puts_gets_replaces_and_deletes(blobs: &impl Blobs) {
    assert_eq!(blobs.get(NAME).await.unwrap(), None);
    blobs.delete(NAME).await.unwrap();
    blobs.put(NAME, Bytes::from_static(b"one")).await.unwrap();
    blobs.put(NAME, Bytes::from_static(b"two")).await.unwrap();
    assert_eq!(blobs.get(NAME).await.unwrap().as_deref(), Some(&b"two"[..]));
    let large = Bytes::from(vec![7; 3 << 20]);
    blobs.put("a/large", large.clone()).await.unwrap();
    assert_eq!(blobs.get("a/large").await.unwrap(), Some(large));
    blobs.delete("a/large").await.unwrap();
    blobs.delete(NAME).await.unwrap();
    blobs.delete(NAME).await.unwrap();
    assert_eq!(blobs.get(NAME).await.unwrap(), None);
}

/// An S3 server on this machine with one bucket; it ends with the test's runtime.
async fn server(root: &File) -> S3Settings {
    fs::create_dir(root.join("photos")).unwrap();
    let service = {
        let mut builder = S3ServiceBuilder::new(FileSystem::new(root).unwrap());
        builder.set_auth(SimpleAuth::from_single("majlis", "k3y of the store"));
        builder.build()
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((socket, _)) = listener.accept().await {
            let service = service.clone();
            let io = TokioIo::new(socket);
            tokio::spawn(async move { hyper::server::conn::http1::Builder::new().serve_connection(io, service).await });
        }
    });
    S3Settings {
        bucket: "photos".to_owned(),
        endpoint: Some(endpoint),
        region: "us-east-1".to_owned(),
        access_key: Some("majlis".to_owned()),
        secret_key: Some("k3y of the store".to_owned()),
        path_style: true,
    }
}

fn s3(settings: &S3Settings) -> StoredBlobs<AmazonS3> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    StoredBlobs::s3(settings).unwrap()
}

#[tokio::test]
async fn a_directory_is_left_as_tidy_as_it_was() {
    let directory = tempfile::tempdir().unwrap();
    let root = directory.path().join("blobs");
    let blobs = StoredBlobs::directory(&root).unwrap();
    puts_gets_replaces_and_deletes(&blobs).await;
    assert!(!root.join("a").exists(), "directories go with their last file");
    blobs.put(NAME, Bytes::from_static(b"one")).await.unwrap();
    assert_eq!(fs::read_dir(root.join("a/01936f0e-7a4c")).unwrap().count(), 1, "nothing unfinished is left");
    assert_eq!(fs::read(root.join(NAME)).unwrap(), b"one", "a picture is a plain file, which backups find");
}

#[tokio::test]
async fn names_stay_below_the_directory() {
    let directory = tempfile::tempdir().unwrap();
    let blobs = StoredBlobs::directory(directory.path()).unwrap();
    for name in ["", "/etc/passwd", "../x", "a/../../x", "a//b", "a/.hidden", "A", "a\\b", "a/b\0"] {
        assert!(matches!(blobs.get(name).await, Err(BlobError::Broken(_))), "{name:?}");
        assert!(blobs.put(name, Bytes::new()).await.is_err(), "{name:?}");
    }
}

#[tokio::test]
async fn a_real_s3_server_keeps_what_it_is_given() {
    let directory = tempfile::tempdir().unwrap();
    let blobs = s3(&server(directory.path()).await);
    puts_gets_replaces_and_deletes(&blobs).await;
    blobs.put(NAME, Bytes::from_static(b"one")).await.unwrap();
    assert_eq!(fs::read(directory.path().join("photos").join(NAME)).unwrap(), b"one");
}

#[tokio::test]
async fn a_store_that_refuses_or_is_gone_is_worth_another_try() {
    let directory = tempfile::tempdir().unwrap();
    let good = server(directory.path()).await;
    let free = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let nobody = format!("http://{}", free.local_addr().unwrap());
    drop(free);
    for bad in
        [S3Settings { secret_key: Some("another".to_owned()), ..good.clone() }, S3Settings { endpoint: Some(nobody), ..good.clone() }]
    {
        let blobs = s3(&bad);
        let put = blobs.put(NAME, Bytes::from_static(b"one")).await;
        assert!(matches!(put, Err(BlobError::Passing(_))), "{bad:?}: {put:?}");
    }
    assert_eq!(s3(&good).get(NAME).await.unwrap(), None);
}
