// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_rpc/tls_facts.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslError>

namespace gatehouse::odoo {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Odoo)
};

QString nameOf(const QSslCertificate &certificate, bool issuer)
{
    for (const QSslCertificate::SubjectInfo part : {QSslCertificate::CommonName, QSslCertificate::Organization}) {
        const QStringList said = issuer ? certificate.issuerInfo(part) : certificate.subjectInfo(part);
        if (!said.isEmpty())
            return said.join(QStringLiteral(", "));
    }
    return {};
}

} // namespace

QString TlsFacts::fingerprint() const
{
    return QString::fromLatin1(sha256.toHex(':').toUpper());
}

TlsFacts describeCertificate(const QSslCertificate &certificate)
{
    TlsFacts facts;
    if (certificate.isNull())
        return facts;
    facts.subject = nameOf(certificate, false);
    facts.issuer = nameOf(certificate, true);
    const auto names = certificate.subjectAlternativeNames();
    for (const QString &name : names)
        facts.names.append(name);
    if (facts.names.isEmpty() && !facts.subject.isEmpty())
        facts.names.append(facts.subject);
    facts.validFrom = Instant::fromDateTime(certificate.effectiveDate());
    facts.validUntil = Instant::fromDateTime(certificate.expiryDate());
    facts.sha256 = certificate.digest(QCryptographicHash::Sha256);
    return facts;
}

QStringList certificateProblems(const QList<QSslError> &errors, const QSslCertificate &certificate, const QString &host)
{
    const TlsFacts facts = describeCertificate(certificate);
    QStringList problems;
    QString signature;
    const auto add = [&problems](const QString &sentence) {
        if (!problems.contains(sentence))
            problems.append(sentence);
    };
    for (const QSslError &error : errors) {
        // The dates may be those of an issuer above it.
        const TlsFacts meant = error.certificate().isNull() ? facts : describeCertificate(error.certificate());
        switch (error.error()) {
        case QSslError::CertificateExpired:
            add(meant.sha256 == facts.sha256
                    ? Texts::tr("It expired on %1.").arg(facts.validUntil.toIso())
                    : Texts::tr("That of its issuer, %1, expired on %2.").arg(meant.subject, meant.validUntil.toIso()));
            break;
        case QSslError::CertificateNotYetValid:
            add(Texts::tr("It is not valid before %1: is the clock of this computer right?")
                    .arg(meant.validFrom.toIso()));
            break;
        case QSslError::HostNameMismatch:
            add(Texts::tr("It is for %1, not for %2.").arg(facts.names.join(QStringLiteral(", ")), host));
            break;
        case QSslError::CertificateRevoked:
        case QSslError::CertificateBlacklisted:
            add(Texts::tr("It was withdrawn by its issuer."));
            break;
        case QSslError::SelfSignedCertificate:
            signature = Texts::tr("It is self-signed: nobody but the server itself vouches for it.");
            break;
        case QSslError::CertificateSignatureFailed:
        case QSslError::UnableToDecryptCertificateSignature:
            signature =
                Texts::tr("It is not signed by the %1 that this computer knows: it may be forged.").arg(facts.issuer);
            break;
        case QSslError::SelfSignedCertificateInChain:
        case QSslError::UnableToGetLocalIssuerCertificate:
        case QSslError::UnableToGetIssuerCertificate:
        case QSslError::UnableToVerifyFirstCertificate:
        case QSslError::CertificateUntrusted:
            if (signature.isEmpty())
                signature =
                    Texts::tr("Its issuer, %1, is not among those that this computer trusts.").arg(facts.issuer);
            break;
        case QSslError::NoError:
            break;
        default:
            add(error.errorString() + QLatin1Char('.'));
        }
    }
    if (!signature.isEmpty())
        add(signature);
    return problems;
}

bool pinAnswers(const QList<QSslError> &errors)
{
    for (const QSslError &error : errors) {
        switch (error.error()) {
        case QSslError::NoError:
        case QSslError::HostNameMismatch:
        case QSslError::SelfSignedCertificate:
        case QSslError::SelfSignedCertificateInChain:
        case QSslError::UnableToGetLocalIssuerCertificate:
        case QSslError::UnableToGetIssuerCertificate:
        case QSslError::UnableToVerifyFirstCertificate:
        case QSslError::CertificateUntrusted:
        case QSslError::InvalidPurpose:
        case QSslError::InvalidCaCertificate:
            break;
        default:
            return false;
        }
    }
    return true;
}

} // namespace gatehouse::odoo
