// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/instant.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QSslCertificate;
class QSslError;
QT_END_NAMESPACE

namespace gatehouse::odoo {

/// What the server showed when the encryption was agreed on: for "Test connection", and for who has to decide on a pin.
struct TlsFacts
{
    QString subject;   ///< the name it is for
    QStringList names; ///< every host name it is good for
    QString issuer;
    Instant validFrom;
    Instant validUntil;
    QByteArray sha256; ///< of the certificate, 32 bytes
    QString protocol;  ///< "TLS 1.3"
    QString cipher;
    bool trusted = false; ///< verified, by signature or by pin
    bool byPin = false;   ///< trusted because it is the pinned one
    QStringList problems; ///< in words, when it was not trusted

    /// "AB:CD:…".
    QString fingerprint() const;
};

/// What a certificate says of itself.
TlsFacts describeCertificate(const QSslCertificate &certificate);

/// Why a certificate is not trusted, one sentence each, the telling ones first.
QStringList certificateProblems(
    const QList<QSslError> &errors, const QSslCertificate &certificate, const QString &host);

/// Can a pin answer these? It says who the server is, so names and signatures no longer matter; dates still do.
bool pinAnswers(const QList<QSslError> &errors);

} // namespace gatehouse::odoo
