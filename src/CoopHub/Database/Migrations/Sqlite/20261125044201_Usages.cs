using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoopHub.Database.Migrations.Sqlite
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
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    Solution = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromPartner = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToPartner = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    WantedBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Deadline = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TalkOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Obstacle = table.Column<int>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    ContactToldAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OverdueToldAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Usage = table.Column<Guid>(type: "TEXT", nullable: true),
                    Revision = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReuseRequests", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "UsageEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Usage = table.Column<Guid>(type: "TEXT", nullable: false),
                    Act = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    ForDistrict = table.Column<bool>(type: "INTEGER", nullable: false),
                    Member = table.Column<Guid>(type: "TEXT", nullable: true),
                    ByPartner = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UsageEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Usages",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    Partner = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<string>(type: "TEXT", nullable: true),
                    Hosting = table.Column<string>(type: "TEXT", nullable: true),
                    Provider = table.Column<string>(type: "TEXT", nullable: true),
                    ContactName = table.Column<string>(type: "TEXT", nullable: true),
                    ContactMail = table.Column<string>(type: "TEXT", nullable: true),
                    CasesPerYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Notes = table.Column<string>(type: "TEXT", nullable: true),
                    ForDistrict = table.Column<bool>(type: "INTEGER", nullable: false),
                    OptOuts = table.Column<string>(type: "TEXT", nullable: false),
                    Reported = table.Column<bool>(type: "INTEGER", nullable: false),
                    StatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    StatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Revision = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Usages", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "ReuseEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Request = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Member = table.Column<Guid>(type: "TEXT", nullable: true),
                    ByPartner = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
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
                    Usage = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlannedDays = table.Column<decimal>(type: "TEXT", precision: 9, scale: 2, nullable: true),
                    ActualDays = table.Column<decimal>(type: "TEXT", precision: 9, scale: 2, nullable: true),
                    Changed = table.Column<string>(type: "TEXT", nullable: true),
                    Pitfalls = table.Column<string>(type: "TEXT", nullable: true),
                    Vendor = table.Column<string>(type: "TEXT", nullable: true),
                    Again = table.Column<int>(type: "INTEGER", nullable: true),
                    Documents = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<string>(type: "TEXT", nullable: true),
                    Visibility = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Revision = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Usage = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: true),
                    Party = table.Column<string>(type: "TEXT", nullable: true),
                    Start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    End = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NoticeMonths = table.Column<int>(type: "INTEGER", nullable: true),
                    EarliestTermination = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Extensions = table.Column<string>(type: "TEXT", nullable: true),
                    Procurement = table.Column<string>(type: "TEXT", nullable: true),
                    YearlyCost = table.Column<decimal>(type: "TEXT", precision: 14, scale: 2, nullable: true),
                    SharesWindow = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<Guid>(type: "TEXT", nullable: false)
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
