// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/odoo/tls_relay.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpSocket>

#include <memory>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace gatehouse::testing {

namespace {

template <auto release>
struct Release
{
    template <typename T>
    void operator()(T *p) const
    {
        release(p);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Memory = std::unique_ptr<BIO, Release<BIO_free_all>>;

QByteArray textOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<qsizetype>(size)};
}

struct Pair
{
    QByteArray key;
    QByteArray certificate;
};

Pair makePair(const QByteArray &name, int fromDays, int toDays)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    X509 *x = certificate.get();
    X509_set_version(x, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x), 1);
    X509_time_adj_ex(X509_getm_notBefore(x), fromDays, 0, nullptr);
    X509_time_adj_ex(X509_getm_notAfter(x), toDays, 0, nullptr);
    X509_set_pubkey(x, key.get());
    X509_NAME *who = X509_get_subject_name(x);
    X509_NAME_add_entry_by_txt(
        who, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(name.constData()), -1, -1, 0);
    X509_set_issuer_name(x, who);
    const QByteArray names = (name.front() >= '0' && name.front() <= '9' ? "IP:" : "DNS:") + name;
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, x, x, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>> alternative(
        X509V3_EXT_conf_nid(nullptr, &context, NID_subject_alt_name, names.constData()));
    X509_add_ext(x, alternative.get(), -1);
    X509_sign(x, key.get(), EVP_sha256());
    const Memory keyText(BIO_new(BIO_s_mem()));
    const Memory certificateText(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    PEM_write_bio_X509(certificateText.get(), x);
    return {textOf(keyText.get()), textOf(certificateText.get())};
}

} // namespace

TlsRelay::TlsRelay(const QUrl &behind, const QByteArray &name, int fromDays, int toDays)
    : m_behind(behind)
{
    const Pair pair = makePair(name, fromDays, toDays);
    m_certificate = QSslCertificate(pair.certificate);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(m_certificate);
    tls.setPrivateKey(QSslKey(pair.key, QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    setSslConfiguration(tls);
    connect(this, &QTcpServer::pendingConnectionAvailable, this, &TlsRelay::relay);
    if (m_certificate.isNull() || !listen(QHostAddress::LocalHost))
        qFatal("the TLS relay cannot be started");
}

QUrl TlsRelay::url() const
{
    return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(serverPort()));
}

void TlsRelay::relay()
{
    while (QTcpSocket *front = nextPendingConnection()) {
        auto *back = new QTcpSocket(front);
        connect(front, &QTcpSocket::disconnected, front, &QObject::deleteLater);
        connect(back, &QTcpSocket::disconnected, front, &QTcpSocket::disconnectFromHost);
        const auto onwards = [this, front, back] {
            const QByteArray bytes = front->readAll();
            m_bytesPassed += bytes.size();
            back->write(bytes);
        };
        connect(front, &QTcpSocket::readyRead, back, onwards);
        connect(back, &QTcpSocket::readyRead, front, [front, back] { front->write(back->readAll()); });
        back->connectToHost(m_behind.host(), static_cast<quint16>(m_behind.port()));
        onwards();
    }
}

} // namespace gatehouse::testing
