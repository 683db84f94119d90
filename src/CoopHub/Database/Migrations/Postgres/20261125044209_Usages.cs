using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopHub.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Usages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ReuseRequests",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Solution = table.Column<Guid>(type: "uuid", nullable: false),
                    FromPartner = table.Column<Guid>(type: "uuid", nullable: false),
                    ToPartner = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Purpose = table.Column<string>(type: "text", nullable: false),
                    WantedBy = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Deadline = table.Column<DateOnly>(type: "date", nullable: false),
                    TalkOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Obstacle = table.Column<int>(type: "integer", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    ContactToldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OverdueToldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Usage = table.Column<Guid>(type: "uuid", nullable: true),
                    Revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReuseRequests", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "UsageEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Usage = table.Column<Guid>(type: "uuid", nullable: false),
                    Act = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    ForDistrict = table.Column<bool>(type: "boolean", nullable: false),
                    Member = table.Column<Guid>(type: "uuid", nullable: true),
                    ByPartner = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UsageEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Usages",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    Partner = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<string>(type: "text", nullable: true),
                    Hosting = table.Column<string>(type: "text", nullable: true),
                    Provider = table.Column<string>(type: "text", nullable: true),
                    ContactName = table.Column<string>(type: "text", nullable: true),
                    ContactMail = table.Column<string>(type: "text", nullable: true),
                    CasesPerYear = table.Column<int>(type: "integer", nullable: true),
                    Notes = table.Column<string>(type: "text", nullable: true),
                    ForDistrict = table.Column<bool>(type: "boolean", nullable: false),
                    OptOuts = table.Column<string>(type: "text", nullable: false),
                    Reported = table.Column<bool>(type: "boolean", nullable: false),
                    StatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    StatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Usages", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "ReuseEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Member = table.Column<Guid>(type: "uuid", nullable: true),
                    ByPartner = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReuseEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReuseEvents_ReuseRequests_Request",
                        column: x => x.Request,
                        principalTable: "ReuseRequests",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AdoptionReports",
                columns: table => new
                {
                    Usage = table.Column<Guid>(type: "uuid", nullable: false),
                    PlannedDays = table.Column<decimal>(type: "numeric(9,2)", precision: 9, scale: 2, nullable: true),
                    ActualDays = table.Column<decimal>(type: "numeric(9,2)", precision: 9, scale: 2, nullable: true),
                    Changed = table.Column<string>(type: "text", nullable: true),
                    Pitfalls = table.Column<string>(type: "text", nullable: true),
                    Vendor = table.Column<string>(type: "text", nullable: true),
                    Again = table.Column<int>(type: "integer", nullable: true),
                    Documents = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<string>(type: "text", nullable: true),
                    Visibility = table.Column<string>(type: "text", nullable: false),
                    WrittenBy = table.Column<Guid>(type: "uuid", nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdoptionReports", x => x.Usage);
                    table.ForeignKey(
                        name: "FK_AdoptionReports_Usages_Usage",
                        column: x => x.Usage,
                        principalTable: "Usages",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UsageContracts",
                columns: table => new
                {
                    Usage = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: true),
                    Party = table.Column<string>(type: "text", nullable: true),
                    Start = table.Column<DateOnly>(type: "date", nullable: true),
                    End = table.Column<DateOnly>(type: "date", nullable: true),
                    NoticeMonths = table.Column<int>(type: "integer", nullable: true),
                    EarliestTermination = table.Column<DateOnly>(type: "date", nullable: true),
                    Extensions = table.Column<string>(type: "text", nullable: true),
                    Procurement = table.Column<string>(type: "text", nullable: true),
                    YearlyCost = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    SharesWindow = table.Column<bool>(type: "boolean", nullable: false),
                    Revision = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UsageContracts", x => x.Usage);
                    table.ForeignKey(
                        name: "FK_UsageContracts_Usages_Usage",
                        column: x => x.Usage,
                        principalTable: "Usages",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReuseEvents_Request",
                table: "ReuseEvents",
                column: "Request");

            migrationBuilder.CreateIndex(
                name: "IX_ReuseRequests_FromPartner_State",
                table: "ReuseRequests",
                columns: new[] { "FromPartner", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_ReuseRequests_Solution",
                table: "ReuseRequests",
                column: "Solution");

            migrationBuilder.CreateIndex(
                name: "IX_ReuseRequests_ToPartner_State",
                table: "ReuseRequests",
                columns: new[] { "ToPartner", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_UsageEvents_Usage_At",
                table: "UsageEvents",
                columns: new[] { "Usage", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Usages_Partner",
                table: "Usages",
                column: "Partner");

            migrationBuilder.CreateIndex(
                name: "IX_Usages_Subject_Partner",
                table: "Usages",
                columns: new[] { "Subject", "Partner" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AdoptionReports");

            migrationBuilder.DropTable(
                name: "ReuseEvents");

            migrationBuilder.DropTable(
                name: "UsageContracts");

            migrationBuilder.DropTable(
                name: "UsageEvents");

            migrationBuilder.DropTable(
                name: "ReuseRequests");

            migrationBuilder.DropTable(
                name: "Usages");
        }
    }
}
