// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/odoo/test_certificates.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace gatehouse::testing {

namespace {

template <auto Free>
struct Freed
{
    template <typename T>
    void operator()(T *thing) const
    {
        Free(thing);
    }
};

using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Memory = std::unique_ptr<BIO, Freed<BIO_free_all>>;

QByteArray read(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return QByteArray(data, static_cast<qsizetype>(size));
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

Key parseKey(const QByteArray &pem)
{
    const Memory memory(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return Key(PEM_read_bio_PrivateKey(memory.get(), nullptr, nullptr, nullptr));
}

Certificate parseCertificate(const QByteArray &pem)
{
    const Memory memory(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return Certificate(PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr));
}

Identity make(const Identity *issuer, const CertificateWish &wish, bool isAuthority)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    static long serial = 1000;
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), wish.startsInDays * 86400L);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), wish.endsInDays * 86400L);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(
        name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(wish.commonName.constData()), -1, -1, 0);

    const Certificate issuerCertificate = issuer ? parseCertificate(issuer->pem) : Certificate();
    X509 *signer = issuerCertificate ? issuerCertificate.get() : certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer));
    addExtension(
        certificate.get(), signer, NID_basic_constraints, isAuthority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    if (isAuthority)
        addExtension(certificate.get(), signer, NID_key_usage, "critical,keyCertSign,cRLSign");
    else
        addExtension(certificate.get(), signer, NID_subject_alt_name, wish.names);
    const Key issuerKey = issuer ? parseKey(issuer->keyPem) : Key();
    X509_sign(certificate.get(), issuerKey ? issuerKey.get() : key.get(), EVP_sha256());

    Identity identity;
    const Memory certificateText(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificateText.get(), certificate.get());
    identity.pem = read(certificateText.get());
    const Memory keyText(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    identity.keyPem = read(keyText.get());
    identity.certificate = QSslCertificate(identity.pem, QSsl::Pem);
    identity.key = QSslKey(identity.keyPem, QSsl::Ec, QSsl::Pem, QSsl::PrivateKey);
    return identity;
}

} // namespace

Identity makeAuthority(const QByteArray &commonName)
{
    CertificateWish wish;
    wish.commonName = commonName;
    return make(nullptr, wish, true);
}

Identity makeServerIdentity(const Identity *authority, const CertificateWish &wish)
{
    return make(authority, wish, false);
}

} // namespace gatehouse::testing
